import type { CallId } from '@visavis/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { takeNext } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { hashOf, newSecret } from '../secrets/secret.ts';
import { insertFreelancerSession } from '../store/credentials.ts';
import { acceptCall } from './accept-call.ts';
import { endSession } from './end-session.ts';
import { startCall } from './start-call.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ kind: 'memory' }, mediaNode());
});
afterAll(() => house.context.store.close());

const hasSeat = async (callId: CallId): Promise<boolean> =>
  (await house.context.sfu.producersFor({ callId, seat: 'freelancer' })).ok;

it('I6 leaves the seat in a call, unless the freelancer has a line in another session', async () => {
  const ada = await house.hasAgent('Ada');
  const caseId = await house.hasWaiting('acct-signs-out');
  const taken = await takeNext(house.context, ada);
  if (!taken.ok) throw new Error(taken.refusal);
  const rung = await startCall(house.context, ada, taken.value);
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

  const elsewhere = { ...house.context, lines: { close: () => ({ isElsewhere: true }) } };
  await endSession(elsewhere, { session: sessions[0] });
  expect(await hasSeat(callId)).toBe(true);
  await endSession(house.context, { session: sessions[1] });
  expect(await hasSeat(callId)).toBe(false);
  expect(await house.context.sfu.hasCall(callId)).toBe(true);
});
