import type { CaseId, StaffId } from '@visavis/protocol';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { agreesWith, nothingIsBroken } from '../../test/queue-facts.ts';
import { QueueOracle } from '../../test/queue-oracle.ts';
import type { Step } from '../../test/queue-steps.ts';
import { AGENTS, FREELANCERS, step } from '../../test/queue-steps.ts';
import { QueueWorld } from '../../test/queue-world.ts';
import { setQueuePaused } from '../store/queue.ts';
import type { Context } from './context.ts';

/*
 * Whatever happens at the queue, in whatever order: nobody is lost, nobody is chosen, and nothing is stuck. In the first kind of
 * story one thing happens after the other, and an oracle says where everybody ought to be. In the second several things happen
 * at once, so that nobody can say what comes of it; what must never be is looked for in the database all the same.
 */

/** Ten times as many for a night: VISAVIS_STORIES=10. */
const TIMES = Number(process.env['VISAVIS_STORIES'] ?? 1);

/** A story that is not over in time must not go on beneath the next. */
const WITHIN = { interruptAfterTimeLimit: TIMES * 90_000, markInterruptAsFailure: true };

describe.each(DATABASES)('any story of the queue on %s', (name, place) => {
  let house: House;
  let context: Context;
  let sol: StaffId;
  let stories = 0;
  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
    const { policy } = house.context;
    context = {
      ...house.context,
      policy: { ...policy, undoMs: 10_000, near: { withinMs: 1, mayPass: 2 } },
    };
    sol = await house.hasAgent('Sol');
  });
  afterAll(() => house.context.store.close());

  const begins = async (): Promise<{ cases: CaseId[]; agents: StaffId[] }> => {
    stories += 1;
    house.clock.advance(24 * 3_600_000);
    await house.empties();
    await context.store.transaction((tx, now) => setQueuePaused(tx, null, now));
    const cases: CaseId[] = [];
    const agents: StaffId[] = [];
    for (let n = 0; n < FREELANCERS; n++) cases.push(await house.opensCase(`story-${stories}-${n}`));
    for (let n = 0; n < AGENTS; n++) {
      agents.push(await house.hasAgent(`agent-${stories}-${n}`));
      house.clock.advance(1);
    }
    const inOrder = await context.store.db.selectFrom('staff').select('id').orderBy('id').execute();
    const order = new Map(inOrder.map(({ id }, at) => [id, at]));
    agents.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    return { cases, agents };
  };
  /** No two things happen at one instant, so that each order is told apart. */
  const passes = (one: Step): void => house.clock.advance(one.kind === 'time passes' ? one.ms : 1);

  const numRuns = TIMES * (name === 'PGlite' ? 6 : 14);
  it(
    `Q1 Q3 Q9 A2 T5 T9 T10 has everybody in one place, in order, and nothing stuck (${numRuns} stories)`,
    async () => {
      const story = fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 50, size: 'max' }), async (steps) => {
        const { cases, agents } = await begins();
        const world = new QueueWorld(context, cases, agents, sol);
        const oracle = new QueueOracle(context.policy, cases, agents, house.clock.now());
        for (const desk of oracle.desks) desk.since = (await sinceOf(context, desk.id)) ?? 0;
        for (const one of [...EVERYBODY_JOINS, ...steps]) {
          passes(one);
          oracle.now = house.clock.now();
          await world.happens(one);
          oracle.happens(one);
          await world.rounds();
          oracle.rounds();
          await agreesWith(context, oracle);
          await nothingIsBroken(context);
        }
      });
      await fc.assert(story, { numRuns, ...WITHIN, examples: [[WHOLE_CONTACT]] });
    },
    TIMES * 120_000,
  );

  const numCrowds = TIMES * (name === 'PGlite' ? 3 : 10);
  it(
    `Q3 T2 T11 breaks nothing when several things happen at once (${numCrowds} stories)`,
    async () => {
      let offers = 0;
      const crowd = fc.array(step, { minLength: 2, maxLength: 6 });
      const story = fc.asyncProperty(fc.array(crowd, { minLength: 8, maxLength: 16, size: 'max' }), async (crowds) => {
        const { cases, agents } = await begins();
        const world = new QueueWorld(context, cases, agents, sol);
        await Promise.all(cases.map((_, who) => world.happens({ kind: 'joins', who })));
        for (const steps of crowds) {
          for (const one of steps) passes(one);
          await Promise.all([
            world.happens({ kind: 'draws' }),
            ...steps.map((one) => world.happens(one)),
            world.rounds(),
          ]);
          await world.rounds();
          await nothingIsBroken(context);
        }
        offers += await offersMadeTo(context, agents);
      });
      await fc.assert(story, { numRuns: numCrowds, ...WITHIN });
      expect(offers).toBeGreaterThan(0);
    },
    TIMES * 120_000,
  );
});

const EVERYBODY_JOINS = Array.from({ length: FREELANCERS }, (_, who): Step => ({ kind: 'joins', who }));

/** A story in which everything comes about once, so that the checks are never vacuous. */
const WHOLE_CONTACT: Step[] = [
  { kind: 'draws' },
  { kind: 'accepts', who: 0 },
  { kind: 'declines', who: 1, reason: 'conflict-of-interest' },
  { kind: 'draws' },
  { kind: 'desk goes', who: 0 },
  { kind: 'time passes', ms: 31_000 },
  { kind: 'decides', who: 1 },
  { kind: 'draws' },
  { kind: 'chooses', who: 2, state: 'available' },
  { kind: 'draws' },
  { kind: 'accepts', who: 2 },
  { kind: 'decides', who: 2 },
  { kind: 'restart' },
  { kind: 'time passes', ms: 10_000 },
];

async function sinceOf(context: Context, id: StaffId): Promise<number | undefined> {
  const row = await context.store.db.selectFrom('staff').select('since').where('id', '=', id).executeTakeFirst();
  return row?.since.getTime();
}

async function offersMadeTo(context: Context, agents: readonly StaffId[]): Promise<number> {
  const rows = await context.store.db.selectFrom('offers').select('id').where('agent_id', 'in', agents).execute();
  return rows.length;
}
