import type { CaseId, Disposition, StaffId, TicketId } from '@visavis/protocol';
import { aClientId, aDeviceCheck } from '@visavis/testing';
import { endTicket, takeNext } from './desk-acts.ts';
import { caseOf } from '../src/store/cases.ts';
import type { Place } from '../src/store/open-store.ts';
import { clockNow } from '../src/use-cases/clock-now.ts';
import type { ClockPolicy, Context } from '../src/use-cases/context.ts';
import { deliverMail } from '../src/use-cases/deliver-mail.ts';
import { finishWrapUp } from '../src/use-cases/end-wrap-up.ts';
import { joinQueue } from '../src/use-cases/join-queue.ts';
import { resumeSanctions } from '../src/use-cases/resume-sanctions.ts';
import { runDueWork } from '../src/use-cases/run-due-work.ts';
import type { House } from './house.ts';
import { openHouse } from './house.ts';
import { mediaNode } from './media-node.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** How far time is moved at once; a watch that goes its rounds so seldom does not take that for a gap. */
export const STEP = 60 * 60_000;

/** A house where weeks pass, with Ada on duty. */
export class DeadlineHouse {
  readonly house: House;
  readonly ada: StaffId;
  context: Context;
  #accounts = 0;

  private constructor(house: House, ada: StaffId) {
    this.house = house;
    this.ada = ada;
    this.context = house.context;
  }

  static async open(place: Place): Promise<DeadlineHouse> {
    const house = await openHouse(place, mediaNode());
    return new DeadlineHouse(house, await house.hasAgent('Ada'));
  }

  withClock(over: Partial<ClockPolicy>): Context {
    const { policy } = this.house.context;
    return { ...this.house.context, policy: { ...policy, clock: { ...policy.clock, downAfterMs: STEP, ...over } } };
  }

  /** Nothing is paused or held back, and the watch begins; for the beginning of a test. */
  async begins(): Promise<void> {
    this.context = this.withClock({});
    this.house.delivery = { result: 'accepted', serverSaid: '250 ok' };
    const { db } = this.context.store;
    await resumeSanctions(this.context, this.ada);
    await db.updateTable('staff').set({ state: 'available' }).execute();
    await db.deleteFrom('service_pauses').execute();
    await db.deleteFrom('duty_watch').execute();
    await runDueWork(this.context);
  }

  /** A case of its own, invited; its clock runs from now on. */
  async opens(): Promise<CaseId> {
    const caseId = await this.house.opensCase(`acct-due-${(this.#accounts += 1)}`);
    await deliverMail(this.context);
    return caseId;
  }

  async goes(ms: number, during: Context = this.context): Promise<void> {
    for (let passed = 0; passed < ms; passed += STEP) {
      this.house.clock.advance(Math.min(STEP, ms - passed));
      await runDueWork(during);
    }
  }

  async held(caseId: CaseId) {
    const found = await caseOf(this.context.store.db, caseId);
    if (!found) throw new Error('no such case');
    return found;
  }

  async isOverdue(caseId: CaseId): Promise<boolean> {
    return (await this.held(caseId)).overdue !== null;
  }

  async clock(caseId: CaseId) {
    return clockNow(this.context.store.db, await this.held(caseId), this.house.clock.now());
  }

  async events(caseId: CaseId): Promise<string[]> {
    const { db } = this.context.store;
    const rows = await db
      .selectFrom('webhook_events')
      .select('type')
      .where('case_id', '=', caseId)
      .orderBy('seq')
      .execute();
    return rows.map(({ type }) => type);
  }

  /** To whom mails of this kind were queued. */
  async mails(caseId: CaseId, kind: 'reminder' | 'client-notice'): Promise<string[]> {
    const { db } = this.context.store;
    const ofCase = db.selectFrom('mails').select('to_address').where('case_id', '=', caseId);
    return (await ofCase.where('kind', '=', kind).execute()).map(({ to_address }) => to_address);
  }

  joins(caseId: CaseId) {
    return joinQueue(this.context, caseId, { clientId: aClientId(), devices: aDeviceCheck() });
  }

  async meets(caseId: CaseId): Promise<TicketId> {
    await this.joins(caseId);
    const contact = await takeNext(this.context, this.ada);
    if (!contact.ok) throw new Error(contact.refusal);
    return contact.value.ticketId;
  }

  async parts(ticketId: TicketId, disposition: Disposition): Promise<void> {
    await endTicket(this.context, this.ada, ticketId, disposition);
    await finishWrapUp(this.context, this.ada, ticketId);
  }
}
