import { aCaseId } from '@visavis/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aPiece } from '../gallery/fixtures/evidence.ts';
import { EvidenceOfCase } from './case-evidence.ts';

const caseId = aCaseId();
let evidence: EvidenceOfCase;
let reasons: unknown[];
let isUp: boolean;

/** The server: needs a reason until it was told one. */
async function server(path: string, init?: RequestInit): Promise<Response> {
  if (!isUp) throw new TypeError('no line');
  if (path.endsWith('/openings')) {
    reasons.push(JSON.parse(init?.body as string));
    return Response.json({ until: '2030-01-07T09:15:00.000Z' });
  }
  const pieces = [aPiece(1), aPiece(2, { kind: 'agent-frame' })];
  return Response.json({ pieces, needsReason: reasons.length === 0 });
}

const hasRead = () => expect.poll(() => evidence.state.pieces).not.toBeNull();

beforeEach(() => {
  [reasons, isUp] = [[], true];
  evidence = new EvidenceOfCase(server);
});
afterEach(() => evidence.close());

it('EVD5 is opened by a reason, which is asked once', async () => {
  evidence.follow(caseId);
  await hasRead();
  expect(evidence.state).toMatchObject({ needsReason: true, pieces: [{ kind: 'snapshot' }] });
  const reason = 'The freelancer objects.';
  await Promise.all([evidence.open(reason), evidence.open(reason)]);
  expect(reasons).toEqual([{ reason }]);
  expect(evidence.state.needsReason).toBe(false);
});

it('EVD5 is closed again when the reason counts no more', async () => {
  evidence.follow(caseId);
  await evidence.open('The freelancer objects.');
  expect(evidence.state.needsReason).toBe(false);
  reasons = [];
  await evidence.refresh();
  expect(evidence.state.needsReason).toBe(true);
});

it('EVD5 says that a reason did not come through', async () => {
  evidence.follow(caseId);
  await hasRead();
  isUp = false;
  await evidence.open('The freelancer objects.');
  expect(evidence.state).toMatchObject({ needsReason: true, ask: { state: 'refused', refusal: 'try-again' } });
});

it('EVD1 shows nothing of one case with another', async () => {
  evidence.follow(caseId);
  await hasRead();
  isUp = false;
  evidence.follow(aCaseId());
  expect(evidence.state.pieces).toBeNull();
});
