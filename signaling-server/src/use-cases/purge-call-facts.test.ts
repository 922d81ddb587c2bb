import { aCallSample, aClientId } from '@visavis/testing';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { recordOutcome } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import type { PicturedCall } from '../../test/pictured-call.ts';
import { hasPicturedCall } from '../../test/pictured-call.ts';
import { agreesToPictures, asks, wantsPictures } from '../../test/pictures.ts';
import { newStaffId } from '../secrets/ids.ts';
import { addStaff } from '../store/staff.ts';
import { timelineOf } from '../store/timeline.ts';
import { endCallAsAgent } from './end-call.ts';
import { objectToDecision } from './object-to-decision.ts';
import { purgeCallFacts } from './purge-call-facts.ts';
import { takeReport } from './take-report.ts';
import { takeSignals } from './take-signals.ts';
import { endWatch, startWatch } from './watch-call.ts';

const DAY_MS = 86_400_000;
const TABLES = ['call_reports', 'call_signals', 'call_hints', 'call_watches', 'snapshots'] as const;

describe.each(DATABASES)('what is kept beside calls, on %s', (_name, place) => {
  let house: House;
  let people = 0;

  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
    wantsPictures(house);
    return () => house.context.store.close();
  });
  afterEach(() => house.empties());

  /** A live call of which there is something of everything. */
  async function aCall(): Promise<PicturedCall> {
    const { context } = house;
    people += 1;
    const call = await hasPicturedCall(house, `cleo-${people}`);
    const { callId, caseId } = call;
    await agreesToPictures(house, call);
    await asks(house, call);
    await takeReport(context, { side: 'freelancer', caseId }, { callId, sample: aCallSample() });
    const said = { says: null, lacks: [], changes: 0, frames: null };
    await takeSignals(context, caseId, { callId, camera: 'virtual', product: 'obs', ...said });
    const sol = newStaffId();
    const staff = {
      id: sol,
      username: `sol-${people}`,
      name: 'Sol',
      role: 'supervisor',
      passwordHash: 'none',
    } as const;
    await addStaff(context.store.db, staff, house.clock.now());
    const watch = await startWatch(context, sol, { callId });
    if (!watch.ok) throw new Error(watch.refusal);
    await endWatch(context, { callId, staffId: sol, startedAt: watch.value.startedAt }, 'stopped');
    return call;
  }
  async function kept({ callId }: PicturedCall): Promise<string[]> {
    const found: string[] = [];
    for (const table of TABLES) {
      const row = await house.context.store.db
        .selectFrom(table)
        .select('call_id')
        .where('call_id', '=', callId)
        .executeTakeFirst();
      if (row) found.push(table);
    }
    return found;
  }
  const decide = ({ ada, ticketId }: PicturedCall, outcome: 'verified' | 'suspended') =>
    recordOutcome(house.context, ada, {
      clientId: aClientId(),
      ticketId,
      decision:
        outcome === 'verified'
          ? { outcome, reasonCode: 'profile-confirmed', comment: '' }
          : { outcome, reasonCode: 'not-the-account-owner', comment: '' },
    });

  it('EV17 goes when a picture would, not before, and the timeline stays', async () => {
    const call = await aCall();
    await endCallAsAgent(house.context, call.ada, call.callId);
    expect(await decide(call, 'verified')).toMatchObject({ ok: true });
    const before = await timelineOf(house.context.store.db, call.caseId);
    house.clock.advance(30 * DAY_MS - 1);
    expect(await purgeCallFacts(house.context)).toBe(0);
    expect(await kept(call)).toEqual(TABLES);
    house.clock.advance(1);
    expect(await purgeCallFacts(house.context)).toBe(1);
    expect(await kept(call)).toEqual([]);
    expect(await purgeCallFacts(house.context)).toBe(0);
    expect(await timelineOf(house.context.store.db, call.caseId)).toEqual(before);
  });

  it('EV17 stays while a second review is open, and of a case that nobody decided for the longest', async () => {
    const { context, clock } = house;
    const objected = await aCall();
    await endCallAsAgent(context, objected.ada, objected.callId);
    expect(await decide(objected, 'suspended')).toMatchObject({ ok: true });
    expect((await objectToDecision(context, objected.caseId, 'freelancer', 'It was me.')).ok).toBe(true);
    const undecided = await aCall();
    await endCallAsAgent(context, undecided.ada, undecided.callId);
    clock.advance(210 * DAY_MS - 1);
    expect(await purgeCallFacts(context)).toBe(0);
    clock.advance(1);
    expect(await purgeCallFacts(context)).toBe(1);
    expect(await kept(undecided)).toEqual([]);
    expect(await kept(objected)).toEqual(TABLES);
  });

  it('EV17 is not of a call that goes on', async () => {
    const call = await aCall();
    house.clock.advance(1000 * DAY_MS);
    await purgeCallFacts(house.context);
    expect(await kept(call)).toEqual(TABLES);
  });
});
