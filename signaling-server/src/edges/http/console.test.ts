import { CannedReplies, CaseCard, EventResult, FoundCases, Problem } from '@visavis/protocol';
import { aCaseId, aMarketplaceEvent, anAccount } from '@visavis/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunningApp } from '../../../test/running-app.ts';

let app: RunningApp;
let caseId: string | null;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  app = await RunningApp.start();
  const account = anAccount({ id: 'console-1' as never });
  const reported = await app.asMarketplace('/api/v1/events', aMarketplaceEvent({ account }));
  caseId = EventResult.parse(await reported.json()).caseId;
  for (const name of ['dana', 'sol', 'ada']) cookies[name] = await app.cookieOf(name);
});
afterAll(() => app.close());

const gets = (who: string, path: string) =>
  fetch(`${app.url}/api/v1/staff/${path}`, { headers: { cookie: cookies[who] ?? '' } });

describe('the console’s API', () => {
  it.each([
    ['nobody', 401],
    ['ada', 403],
    ['dana', 200],
    ['sol', 200],
  ])('V5 answers %s with %i, on each route', async (who, status) => {
    for (const path of ['cases?query=console-1', `cases/${caseId}`, `cases/${caseId}/replies`, 'replies']) {
      const response = await gets(who, path);
      expect([path, response.status]).toEqual([path, status]);
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('V1 finds the case, and V3 shows it', async () => {
    const found = FoundCases.parse(await (await gets('dana', 'cases?query=console-1')).json());
    expect(found).toMatchObject({ kind: 'found', results: [{ case: { id: caseId } }] });
    expect(CaseCard.parse(await (await gets('dana', `cases/${caseId}`)).json()).account.id).toBe('console-1');
  });

  it('V7 has replies with and without a case', async () => {
    for (const path of [`cases/${caseId}/replies`, 'replies']) {
      expect(CannedReplies.safeParse(await (await gets('dana', path)).json()).success).toBe(true);
    }
  });

  it('V6 refuses to send an invitation again that has just been sent, and whoever may not', async () => {
    const resends = (who: string, id: unknown) =>
      fetch(`${app.url}/api/v1/staff/cases/${String(id)}/invitations`, {
        method: 'POST',
        headers: { cookie: cookies[who] ?? '' },
      });
    expect((await resends('ada', caseId)).status).toBe(403);
    expect((await resends('dana', aCaseId())).status).toBe(404);
    const lately = await resends('dana', caseId);
    expect([lately.status, Problem.parse(await lately.json()).code]).toEqual([409, 'resent-lately']);
  });

  it.each([
    ['cases?query=x', 400],
    ['cases?query=', 400],
    ['cases?query=console-1&limit=5', 400],
    [`cases?query=${'x'.repeat(201)}`, 400],
    ['cases/case_1', 400],
    [`cases/${aCaseId()}`, 404],
    [`cases/${aCaseId()}/replies`, 404],
  ])('S4 refuses %s with %i', async (path, status) => {
    const response = await gets('dana', path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  it('V1 is not searched without end', async () => {
    const { headers } = await gets('dana', 'cases?query=console-1');
    expect(Number(headers.get('x-ratelimit-limit'))).toBeGreaterThan(0);
  });
});
