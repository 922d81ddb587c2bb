import type { FoundCases } from '@visavis/protocol';
import { aCaseId } from '@visavis/testing';
import { expect, it } from 'vitest';
import { ConsoleApi } from './console-api.ts';
import { ConsoleDesk } from './console-desk.ts';
import { noteText } from './note-text.ts';

const nobody: FoundCases = { kind: 'not-a-vv-case', message: 'Not ours.', results: [], hasMore: false };
const json = (status: number, body: unknown) => Response.json(body, { status });
const problem = (status: number, code: string) =>
  json(status, { type: 'about:blank', title: 'No', status, code, detail: 'No.' });

const deskOf = (answer: (path: string) => Promise<Response>, signedOut = () => undefined as void) =>
  new ConsoleDesk(new ConsoleApi(answer), signedOut);

it('CN2 never lets an older search take the place of a newer one', async () => {
  const answers: ((response: Response) => void)[] = [];
  const desk = deskOf(() => new Promise((resolve) => answers.push(resolve)));
  const searches = [desk.search('old'), desk.search('new')];
  answers[1]?.(json(200, { ...nobody, message: 'new' }));
  answers[0]?.(json(200, { ...nobody, message: 'old' }));
  await Promise.all(searches);
  expect(desk.state.found?.message).toBe('new');
});

it('CN6 says that the server cannot be reached, until it can', async () => {
  let isUp = false;
  const desk = deskOf(async () => {
    if (!isUp) throw new TypeError('Failed to fetch');
    return json(200, nobody);
  });
  await desk.search('cleo');
  expect([desk.state.isOffline, desk.state.asks.search]).toEqual([true, { state: 'refused', refusal: 'try-again' }]);
  isUp = true;
  await desk.search('cleo');
  expect([desk.state.isOffline, desk.state.asks.search]).toEqual([false, { state: 'idle' }]);
});

it('CN6 takes somebody whom the server does not know any more to the sign-in', async () => {
  let isOut = false;
  const desk = deskOf(
    async () => problem(401, 'not-signed-in'),
    () => void (isOut = true),
  );
  await desk.search('cleo');
  expect(isOut).toBe(true);
});

it('CN6 says that a case could not be loaded, and offers it again', async () => {
  const caseId = aCaseId();
  const desk = deskOf(async () => json(500, 'no problem document'));
  await desk.open(caseId);
  expect(desk.state.shown).toEqual({ kind: 'failed', caseId });
});

it('CN3 says that an account without a case is none of ours', async () => {
  const desk = deskOf(async (path) => json(200, path.includes('replies') ? { replies: [] } : nobody));
  await desk.choose({ account: { id: 'fl-1' as never, name: 'Olga', email: 'olga@example.org' }, case: null });
  expect(desk.state.shown).toMatchObject({ kind: 'not-ours', message: expect.stringContaining('Olga') as string });
});

it('CN5 asks once for an invitation however often it is clicked, and says the refusal', async () => {
  const asked: string[] = [];
  const desk = deskOf(async (path) => {
    asked.push(path);
    return problem(409, 'resent-lately');
  });
  await desk.open(aCaseId());
  asked.length = 0;
  const replies = await Promise.all([desk.resend(), desk.resend()]);
  expect(replies).toEqual([false, false]);
  expect(asked.filter((path) => path.endsWith('/invitations'))).toHaveLength(1);
  expect(desk.state.asks.resend).toEqual({ state: 'refused', refusal: 'resent-lately' });
});

it('CN4 copies the note as four lines with their names', () => {
  const lines = { action: 'Temporary suspension', department: 'VV', cause: 'New', nextStep: 'Call' };
  expect(noteText(lines)).toBe('[ACTION] Temporary suspension\n[DEPARTMENT] VV\n[CAUSE] New\n[NEXT STEP] Call');
});
