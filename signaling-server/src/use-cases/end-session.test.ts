import type { CallId } from '@visavis/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { takeNext } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { isWarm } from '../../test/warm-steps.ts';
import { hashOf, newSecret } from '../secrets/secret.ts';
import { insertFreelancerSession } from '../store/credentials.ts';
import { acceptCall } from './accept-call.ts';
import { endSession, lineClosed } from './end-session.ts';
import { startCall } from './start-call.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ kind: 'memory' }, mediaNode());
});
afterAll(() => house.context.store.close());

const hasSeat = async (callId: CallId): Promise<boolean> =>
  (await house.context.sfu.producersFor({ callId, seat: 'freelancer' })).ok;

/** Somebody in a live call, with two sessions. */
async function inCall(name: string, agentName: string) {
  const agent = await house.hasAgent(agentName);
  const caseId = await house.hasWaiting(name);
  const taken = await takeNext(house.context, agent);
  if (!taken.ok) throw new Error(taken.refusal);
  const rung = await startCall(house.context, agent, taken.value);
  if (!rung.ok) throw new Error(rung.refusal);
  const { id: callId } = rung.value;
  expect((await acceptCall(house.context, caseId, callId)).ok).toBe(true);
  await house.context.sfu.joinSeat({ callId, seat: 'freelancer' });
  const sessions = [newSecret(), newSecret()] as const;
  const expiresAt = house.clock.now() + 60_000;
  await house.context.store.transaction(async (tx) => {
    for (const session of sessions)
      await insertFreelancerSession(tx, { secretHash: hashOf(session), caseId, invitationId: null, expiresAt });
  });
  return { callId, caseId, sessions };
}

it('I6 leaves the seat in a call, unless the freelancer has a line in another session', async () => {
  const { callId, sessions } = await inCall('acct-signs-out', 'Ada');
  const elsewhere = { ...house.context, lines: { ...house.context.lines, close: () => ({ isElsewhere: true }) } };
  await endSession(elsewhere, { session: sessions[0] });
  expect(await hasSeat(callId)).toBe(true);
  await endSession(house.context, { session: sessions[1] });
  expect(await hasSeat(callId)).toBe(false);
  expect(await house.context.sfu.hasCall(callId)).toBe(true);
});

it('I3 leaves the seat in a call with a line whose session has ended, and with no other', async () => {
  const { callId, caseId, sessions } = await inCall('acct-is-not-renewed', 'Bob');
  await lineClosed(house.context, caseId, sessions[0]);
  expect(await hasSeat(callId)).toBe(true);
  house.clock.advance(60_000);
  await lineClosed(house.context, caseId, sessions[0]);
  expect(await hasSeat(callId)).toBe(false);
});

it('K17 leaves the seat in a call that is prepared, which stays for whoever comes back', async () => {
  const agent = await house.hasAgent('Eva');
  const caseId = await house.hasWaiting('acct-is-warm');
  const { callId } = await isWarm(house, agent, caseId);
  const session = newSecret();
  const expiresAt = house.clock.now() + 60_000;
  await house.context.store.transaction((tx) =>
    insertFreelancerSession(tx, { secretHash: hashOf(session), caseId, invitationId: null, expiresAt }),
  );
  expect(await hasSeat(callId)).toBe(true);
  await endSession(house.context, { session });
  expect(await hasSeat(callId)).toBe(false);
  expect((await house.context.sfu.producersFor({ callId, seat: 'agent' })).ok).toBe(true);
});
