import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { CallId } from '@visavis/protocol';
import { aCallId } from '@visavis/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { endTicket, startCall } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { isWarm, seatsOf } from '../../test/warm-steps.ts';
import { acceptCall } from './accept-call.ts';
import { endCallAsAgent } from './end-call.ts';
import { keepWarm } from './warm-call.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

let house: House;
let people = 0;
beforeAll(async () => {
  house = await openHouse({ kind: 'memory' }, mediaNode());
});
afterAll(() => house.context.store.close());

/** In use once everything that nobody holds was collected, in bytes. */
function heapInUse(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** Offered, accepted, called, accepted, ended, prepared again, over; answers the calls that there were. */
async function meet(): Promise<CallId[]> {
  const cleo = await house.hasWaiting(`acct-${++people}`);
  const ada = await house.hasAgent(`Ada-${people}`);
  const { ticketId, callId } = await isWarm(house, ada, cleo);
  await startCall(house.context, ada, ticketId);
  await acceptCall(house.context, cleo, callId);
  await endCallAsAgent(house.context, ada, callId);
  await keepWarm(house.context);
  await endTicket(house.context, ada, ticketId, 'no-show');
  await keepWarm(house.context);
  const calls = seatsOf(house, cleo);
  await house.empties();
  return calls;
}

async function meetings(count: number): Promise<CallId[]> {
  const calls: CallId[] = [];
  for (let met = 0; met < count; met += 1) calls.push(...(await meet()));
  return calls;
}

it(
  'K11 K12 leaves no call of thirty meetings, and less memory than they would take',
  { timeout: 300_000 },
  async () => {
    await meetings(10);
    const before = heapInUse();
    const calls = await meetings(30);
    expect(new Set(calls).size).toBe(60);
    expect(await Promise.all(calls.map((callId) => mediaNode().hasCall(callId)))).not.toContain(true);
    expect(await house.context.store.db.selectFrom('warm_calls').selectAll().execute()).toEqual([]);
    const after = heapInUse();

    // What as many calls take that do stay, measured here and now, is what a leak of them would be.
    const kept = calls.map(() => aCallId());
    for (const callId of kept) {
      await mediaNode().openCall(callId);
      for (const seat of ['agent', 'freelancer'] as const) await mediaNode().joinSeat({ callId, seat });
    }
    const full = heapInUse();
    expect(after - before).toBeLessThan(full - after);
    for (const callId of kept) await mediaNode().closeCall(callId);
  },
);
