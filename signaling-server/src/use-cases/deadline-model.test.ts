import type { AccountId, CaseId, StaffId } from '@visavis/protocol';
import { aClientId, aDecision, aDeviceCheck, aMarketplaceEvent, anAccount } from '@visavis/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endTicket, recordOutcome, takeNext } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import type { Step } from '../../test/deadline-steps.ts';
import { step } from '../../test/deadline-steps.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { beginCasePause, endCasePause } from '../store/pauses.ts';
import type { Context } from './context.ts';
import { deliverMail } from './deliver-mail.ts';
import { finishWrapUp } from './end-wrap-up.ts';
import { joinQueue } from './join-queue.ts';
import { leaveQueue } from './leave-queue.ts';
import { reportEvent } from './report-event.ts';
import { resumeSanctions } from './resume-sanctions.ts';
import { runDueWork } from './run-due-work.ts';
import { setAgentState } from './set-agent-state.ts';

/*
 * Whatever happens, in whatever order: nobody is limited early, twice, or after a decision. The oracle lives through the
 * same story hour by hour and adds up the hours in which nothing paused the clock; it knows nothing of ledgers. A day is
 * the limit here, so that a story is short.
 */

const HOUR = 3_600_000;
const LIMIT_HOURS = 24;
const HELD_BACK_AFTER = 4;
const STEADY = 12;
const TECHNICAL = 6;

/** What has really been lived through. */
class Oracle {
  used = 0;
  steadyFor = Number.POSITIVE_INFINITY;
  lentBack = 0;
  isOnDuty = true;
  isWithUs = false;
  isBounced = false;
  technicalFor = 0;
  isDecided = false;

  livesAnHour(): void {
    if (this.isOnDuty && !this.isWithUs && !this.isBounced && this.technicalFor === 0) this.used += 1;
    this.#passes(1);
  }

  /** Hours that nobody lived through, or in which nothing ran. */
  misses(hours: number): void {
    this.#passes(hours);
    if (hours > HELD_BACK_AFTER) this.steadyFor = 0;
  }

  #passes(hours: number): void {
    this.steadyFor += hours;
    this.technicalFor = Math.max(0, this.technicalFor - hours);
  }
}

describe.each(DATABASES)('any story of a deadline on %s', (name, place) => {
  let house: House;
  let context: Context;
  let ada: StaffId;
  let stories = 0;

  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
    const { policy } = house.context;
    const clock = {
      ...policy.clock,
      downAfterMs: HOUR,
      holdBackAfterMs: HELD_BACK_AFTER * HOUR,
      steadyMs: STEADY * HOUR,
      technicalPauseMs: TECHNICAL * HOUR,
    };
    context = { ...house.context, policy: { ...policy, deadlineDays: LIMIT_HOURS / 24, clock } };
    ada = await house.hasAgent('Ada');
  });
  afterAll(() => house.context.store.close());

  const begins = async (): Promise<CaseId> => {
    const { db } = context.store;
    house.clock.advance(100 * 24 * HOUR);
    await db.deleteFrom('service_pauses').execute();
    await db.deleteFrom('duty_watch').execute();
    await house.empties();
    await setAgentState(context, ada, 'available');
    const account = anAccount({ id: `acct-story-${(stories += 1)}` as AccountId });
    const reply = await reportEvent(context, aMarketplaceEvent({ account }));
    if (!reply.ok || !reply.value.caseId) throw new Error('no case was opened');
    await deliverMail(context);
    await runDueWork(context);
    return reply.value.caseId;
  };

  const joins = (caseId: CaseId) => joinQueue(context, caseId, { clientId: aClientId(), devices: aDeviceCheck() });

  const meets = async (caseId: CaseId) => {
    await joins(caseId);
    const contact = await takeNext(context, ada);
    if (!contact.ok) throw new Error(contact.refusal);
    return contact.value.ticketId;
  };

  const livesAnHour = async (oracle: Oracle): Promise<void> => {
    house.clock.advance(HOUR);
    oracle.livesAnHour();
    await runDueWork(context);
  };

  const killsARound = async (): Promise<void> => {
    const writer = {
      ...context.writer,
      reminder: () => {
        throw new Error('killed');
      },
    };
    await runDueWork({ ...context, writer }).catch((error: unknown) => {
      if (!(error instanceof Error) || error.message !== 'killed') throw error;
    });
  };

  const timePasses = async (oracle: Oracle, { kind, hours }: Extract<Step, { hours: number }>): Promise<void> => {
    if (kind === 'hours pass') {
      for (let hour = 0; hour < hours; hour += 1) await livesAnHour(oracle);
      return;
    }
    const isBack = kind === 'clock goes back';
    house.clock.advance(isBack ? -hours * HOUR : hours * HOUR);
    if (isBack) oracle.lentBack += hours;
    else oracle.misses(hours);
    await runDueWork(context);
  };

  const acts: Record<Exclude<Step, { hours: number }>['kind'], (caseId: CaseId, oracle: Oracle) => Promise<void>> = {
    'agent leaves': async (_caseId, oracle) => {
      await setAgentState(context, ada, 'offline');
      oracle.isOnDuty = false;
    },
    'agent comes': async (_caseId, oracle) => {
      await setAgentState(context, ada, 'available');
      oracle.isOnDuty = true;
    },
    joins: async (caseId, oracle) => {
      if ((await joins(caseId)).ok) Object.assign(oracle, { isWithUs: true, technicalFor: 0 });
    },
    leaves: async (caseId, oracle) => {
      await leaveQueue(context, caseId);
      oracle.isWithUs = false;
    },
    'technical problem': async (caseId, oracle) => {
      if (!oracle.isOnDuty || oracle.isDecided) return;
      const ticketId = await meets(caseId);
      await endTicket(context, ada, ticketId, 'technical-problem');
      await finishWrapUp(context, ada, ticketId);
      Object.assign(oracle, { isWithUs: false, technicalFor: TECHNICAL });
    },
    'is decided': async (caseId, oracle) => {
      if (!oracle.isOnDuty || oracle.isDecided) return;
      const ticketId = await meets(caseId);
      const asked = { clientId: aClientId(), ticketId, decision: aDecision() };
      const [reply] = await Promise.all([recordOutcome(context, ada, asked), runDueWork(context)]);
      expect(reply.ok).toBe(true);
      await finishWrapUp(context, ada, ticketId);
      Object.assign(oracle, { isWithUs: false, isDecided: true });
    },
    'mail bounces': async (caseId, oracle) => {
      await context.store.transaction((tx, now) => beginCasePause(tx, caseId, 'mail-bounced', now));
      oracle.isBounced = true;
    },
    'mail arrives': async (caseId, oracle) => {
      await context.store.transaction((tx, now) => endCasePause(tx, caseId, 'mail-bounced', now));
      oracle.isBounced = false;
    },
    'two rounds at once': async () => {
      await Promise.all([runDueWork(context), runDueWork(context), runDueWork(context)]);
    },
    'a round is killed': killsARound,
    'sanctions are confirmed': async (_caseId, oracle) => {
      await resumeSanctions(context, ada);
      oracle.steadyFor = Number.POSITIVE_INFINITY;
    },
  };

  const found = async (caseId: CaseId) => {
    const { db } = context.store;
    const [events, reminders, held] = await Promise.all([
      db
        .selectFrom('webhook_events')
        .select('type')
        .where('case_id', '=', caseId)
        .where('type', 'in', ['case.overdue', 'case.decided'])
        .orderBy('seq')
        .execute(),
      db.selectFrom('mails').select('id').where('case_id', '=', caseId).where('kind', '=', 'reminder').execute(),
      db.selectFrom('cases').select('overdue_at').where('id', '=', caseId).executeTakeFirstOrThrow(),
    ]);
    return { types: events.map(({ type }) => type), reminders: reminders.length, isOverdue: held.overdue_at !== null };
  };

  const checks = async (caseId: CaseId, oracle: Oracle, wasOverdue: boolean): Promise<boolean> => {
    const { types, reminders, isOverdue } = await found(caseId);
    const once = isOverdue ? 1 : 0;
    expect(types.filter((type) => type === 'case.overdue')).toHaveLength(once);
    expect(reminders).toBe(once);
    if (isOverdue && !wasOverdue) {
      expect(oracle.used).toBeGreaterThanOrEqual(LIMIT_HOURS);
      expect(oracle.steadyFor).toBeGreaterThanOrEqual(STEADY);
      expect([oracle.isWithUs, oracle.isDecided]).toEqual([false, false]);
    }
    expect(wasOverdue && !isOverdue).toBe(false);
    return isOverdue;
  };

  /** Everything is put right, and then time runs: whoever was not decided over must become overdue in the end. */
  const endsWell = async (caseId: CaseId, oracle: Oracle): Promise<void> => {
    for (const kind of ['agent comes', 'leaves', 'mail arrives', 'sanctions are confirmed'] as const) {
      await acts[kind](caseId, oracle);
    }
    const most = LIMIT_HOURS + TECHNICAL + 2 + 2 * oracle.lentBack;
    for (let hour = 0; hour < most && !(await found(caseId)).isOverdue; hour += 1) await livesAnHour(oracle);
  };

  const numRuns = name === 'PGlite' ? 12 : 6;
  it(`D5 D6 D7 limits nobody early, twice or after a decision, and everybody in the end (${numRuns} stories)`, async () => {
    let limited = 0;
    const story = fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 22 }), async (steps) => {
      const [caseId, oracle] = [await begins(), new Oracle()];
      let isOverdue = false;
      for (const next of steps) {
        if ('hours' in next) await timePasses(oracle, next);
        else await acts[next.kind](caseId, oracle);
        isOverdue = await checks(caseId, oracle, isOverdue);
      }
      await endsWell(caseId, oracle);
      isOverdue = await checks(caseId, oracle, isOverdue);
      expect(isOverdue || oracle.isDecided).toBe(true);
      if (isOverdue) limited += 1;
    });
    // One story that is known to end overdue, so that the checks above are never vacuous.
    await fc.assert(story, { numRuns, examples: [[[{ kind: 'hours pass', hours: LIMIT_HOURS + 2 }]]] });
    expect(limited).toBeGreaterThan(0);
  }, 120_000);
});
