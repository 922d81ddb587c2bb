import { aClientId, aDecision } from '@visavis/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordOutcome } from '../../test/desk-acts.ts';
import { DAY, DeadlineHouse, HOUR, STEP } from '../../test/deadline-house.ts';
import { DATABASES } from '../../test/house.ts';
import { finishWrapUp } from './end-wrap-up.ts';
import { leaveQueue } from './leave-queue.ts';
import { readAudit } from './read-audit.ts';
import { resumeSanctions, sanctionsState } from './resume-sanctions.ts';
import { runDueWork } from './run-due-work.ts';
import { setAgentState } from './set-agent-state.ts';

describe.each(DATABASES)('the watch and what happens at once on %s', (_name, place) => {
  let at: DeadlineHouse;

  beforeAll(async () => {
    at = await DeadlineHouse.open(await place());
  });
  beforeEach(() => at.begins());
  afterAll(() => at.context.store.close());

  it('D6 D7 counts nothing of an outage over day 7, and holds back until somebody confirms (F20)', async () => {
    const caseId = await at.opens();
    await at.goes(7 * DAY - HOUR);
    at.house.clock.advance(3 * DAY);
    expect(await runDueWork(at.context)).toMatchObject({ isAlarming: true, gapMs: 3 * DAY });
    expect(await at.clock(caseId)).toMatchObject({ usedMs: 7 * DAY - HOUR, pausedMs: 3 * DAY });
    await at.goes(4 * HOUR);
    expect(await at.isOverdue(caseId)).toBe(false);
    expect((await sanctionsState(at.context)).heldBack).toMatchObject({ why: 'gap' });

    const { state, resumedBy } = await resumeSanctions(at.context, at.ada);
    expect([state.heldBack, resumedBy]).toEqual([null, at.ada]);
    await runDueWork(at.context);
    expect(await at.isOverdue(caseId)).toBe(true);
    expect((await resumeSanctions(at.context, at.ada)).resumedBy).toBeNull();
    const { entries } = await readAudit(at.context, {});
    expect(entries).toMatchObject([{ action: 'sanctions:resume', actor: { id: at.ada } }]);
  });

  it('D7 lets sanctions go on by itself after a steady day (F21)', async () => {
    const caseId = await at.opens();
    await at.goes(7 * DAY - HOUR);
    at.house.clock.advance(2 * HOUR);
    await runDueWork(at.context);
    await at.goes(DAY - STEP);
    expect(await at.isOverdue(caseId)).toBe(false);
    await at.goes(STEP);
    expect(await at.isOverdue(caseId)).toBe(true);
  });

  it('D6 survives a clock that goes back: pauses last on, and nothing comes early (F21)', async () => {
    const caseId = await at.opens();
    await at.goes(6 * DAY);
    await setAgentState(at.context, at.ada, 'offline');
    await at.joins(caseId);
    await at.goes(HOUR);
    at.house.clock.advance(-2 * DAY);
    expect(await runDueWork(at.context)).toMatchObject({ isAlarming: false, gapMs: 0 });
    expect(await at.clock(caseId)).toMatchObject({ state: 'paused' });
    const { usedMs } = await at.clock(caseId);
    await at.goes(HOUR);
    expect((await at.clock(caseId)).usedMs).toBe(usedMs);
    await leaveQueue(at.context, caseId);
    await setAgentState(at.context, at.ada, 'available');
    await at.goes(2 * DAY);
    expect(await at.isOverdue(caseId)).toBe(false);
    await at.goes(3 * DAY);
    expect(await at.isOverdue(caseId)).toBe(true);
  });

  it('D5 does it once, however many rounds run at the same time (F23)', async () => {
    const caseIds = [await at.opens(), await at.opens(), await at.opens()];
    await at.goes(7 * DAY - STEP);
    at.house.clock.advance(STEP);
    const rounds = await Promise.all(Array.from({ length: 5 }, () => runDueWork(at.context)));
    expect(rounds.reduce((sum, { overdue }) => sum + overdue, 0)).toBe(3);
    for (const caseId of caseIds) {
      expect(await at.mails(caseId, 'reminder')).toHaveLength(1);
      expect((await at.events(caseId)).filter((type) => type === 'case.overdue')).toHaveLength(1);
    }
  });

  it('D5 lets a freelancer who joins at the last moment in, before or after, and never both (F22)', async () => {
    const caseId = await at.opens();
    await at.goes(7 * DAY - STEP);
    at.house.clock.advance(STEP);
    const [, joined] = await Promise.all([runDueWork(at.context), at.joins(caseId), runDueWork(at.context)]);
    expect(joined.ok).toBe(true);
    const wasOverdue = await at.isOverdue(caseId);
    await at.goes(DAY);
    expect(await at.isOverdue(caseId)).toBe(wasOverdue);
    expect((await at.events(caseId)).filter((type) => type === 'case.overdue')).toHaveLength(wasOverdue ? 1 : 0);
    await leaveQueue(at.context, caseId);
  });

  it('D5 never fires after a decision that races it (F22)', async () => {
    const caseId = await at.opens();
    await at.goes(7 * DAY - STEP);
    const ticketId = await at.meets(caseId);
    await at.context.store.db.deleteFrom('case_pauses').where('case_id', '=', caseId).execute();
    at.house.clock.advance(STEP);
    const asked = { clientId: aClientId(), ticketId, decision: aDecision() };
    const [, outcome] = await Promise.all([
      runDueWork(at.context),
      recordOutcome(at.context, at.ada, asked),
      runDueWork(at.context),
    ]);
    expect(outcome).toMatchObject({ ok: true });
    const types = await at.events(caseId);
    expect(types).not.toContain('case.overdue');
    expect((await at.held(caseId)).overdue).toBeNull();
    await finishWrapUp(at.context, at.ada, ticketId);
  });
});
