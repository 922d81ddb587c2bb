import type { CaseId, StaffId } from '@visavis/protocol';
import { aClientId, aDecision, aDeviceCheck } from '@visavis/testing';
import { openOfferOf } from '../src/store/offers.ts';
import { setQueuePaused } from '../src/store/queue.ts';
import { activeTicketOf, pendingOf, ticketOfAgent } from '../src/store/tickets.ts';
import { acceptOffer } from '../src/use-cases/accept-offer.ts';
import type { Context } from '../src/use-cases/context.ts';
import { releaseLostAgents, setDeskPresence } from '../src/use-cases/desk-presence.ts';
import { declineOffer, endLapsedOffers } from '../src/use-cases/end-offer.ts';
import { endTicket } from '../src/use-cases/end-ticket.ts';
import { endLapsedWrapUps, extendWrapUp, finishWrapUp } from '../src/use-cases/end-wrap-up.ts';
import { setFreelancerPresence } from '../src/use-cases/freelancer-presence.ts';
import { goHome } from '../src/use-cases/go-home.ts';
import { joinQueue } from '../src/use-cases/join-queue.ts';
import { leaveQueue } from '../src/use-cases/leave-queue.ts';
import { moveTicket } from '../src/use-cases/move-ticket.ts';
import { offerNext } from '../src/use-cases/offer-next.ts';
import { recordOutcome } from '../src/use-cases/record-outcome.ts';
import { recover } from '../src/use-cases/recover.ts';
import { setAgentState } from '../src/use-cases/set-agent-state.ts';
import { settleOutcomes, undoOutcome } from '../src/use-cases/settle-outcome.ts';
import type { Step } from './queue-steps.ts';

/** The real thing, to which the steps of a story happen: refused or done, both are fine; what fails, fails the story. */
export class QueueWorld {
  readonly #context: Context;
  readonly #cases: readonly CaseId[];
  readonly #agents: readonly StaffId[];
  readonly #sol: StaffId;

  constructor(context: Context, cases: readonly CaseId[], agents: readonly StaffId[], sol: StaffId) {
    this.#context = context;
    this.#cases = cases;
    this.#agents = agents;
    this.#sol = sol;
  }

  async happens(step: Step): Promise<void> {
    switch (step.kind) {
      case 'draws':
        return void (await offerNext(this.#context));
      case 'pause':
      case 'goes on':
        return this.#pause(step.kind === 'pause');
      case 'all accept':
        for (const who of this.#agents.keys()) await this.happens({ kind: 'accepts', who });
        return;
      case 'all are back':
        return this.#allAreBack();
      case 'restart':
        return recover(this.#context);
      case 'time passes':
        return;
      case 'joins':
      case 'leaves':
      case 'line goes':
      case 'line is back':
      case 'is moved':
        return this.#freelancer(step.kind, this.#cases[step.who] as CaseId, step.who % 3 === 2);
      default:
        return this.#agent(step, this.#agents[step.who] as StaffId);
    }
  }

  /** What jobs do by themselves, every second. */
  async rounds(): Promise<void> {
    for (const round of [settleOutcomes, endLapsedOffers, releaseLostAgents, endLapsedWrapUps]) {
      await round(this.#context);
    }
  }

  async #pause(isPaused: boolean): Promise<void> {
    await this.#context.store.transaction((tx, now) => setQueuePaused(tx, isPaused ? this.#sol : null, now));
  }

  async #allAreBack(): Promise<void> {
    for (const who of this.#cases.keys()) await this.happens({ kind: 'line is back', who });
    for (const who of this.#agents.keys()) {
      await this.happens({ kind: 'desk is back', who });
      await this.happens({ kind: 'chooses', who, state: 'available' });
    }
  }

  async #freelancer(
    kind: 'joins' | 'leaves' | 'line goes' | 'line is back' | 'is moved',
    caseId: CaseId,
    isNear: boolean,
  ): Promise<void> {
    const { db } = this.#context.store;
    switch (kind) {
      case 'joins': {
        await joinQueue(this.#context, caseId, { clientId: aClientId(), devices: aDeviceCheck() });
        const left_ms = isNear ? 1 : null;
        await db.updateTable('tickets').set({ left_ms }).where('case_id', '=', caseId).execute();
        return;
      }
      case 'leaves':
        return void (await leaveQueue(this.#context, caseId));
      case 'line goes':
      case 'line is back':
        return setFreelancerPresence(this.#context, caseId, kind === 'line is back');
      case 'is moved': {
        const ticket = await activeTicketOf(db, caseId);
        if (ticket) await moveTicket(this.#context, this.#sol, ticket.id, { to: 'front' });
      }
    }
  }

  async #agent(step: Extract<Step, { who: number }>, agentId: StaffId): Promise<void> {
    const context = this.#context;
    switch (step.kind) {
      case 'desk goes':
      case 'desk is back':
        return setDeskPresence(context, agentId, step.kind === 'desk is back');
      case 'signs out':
        return goHome(context, agentId);
      case 'chooses':
        return void (await setAgentState(context, agentId, step.state));
      case 'accepts': {
        const open = await openOfferOf(context.store.db, agentId);
        return void (open && (await acceptOffer(context, agentId, open.id)));
      }
      case 'declines': {
        const open = await openOfferOf(context.store.db, agentId);
        return void (open && (await declineOffer(context, agentId, open.id, step.reason)));
      }
      default:
        return this.#atHand(step, agentId);
    }
  }

  async #atHand(step: Extract<Step, { who: number }>, agentId: StaffId): Promise<void> {
    const context = this.#context;
    const ticket = await ticketOfAgent(context.store.db, agentId);
    if (!ticket) return;
    const held = { ticketId: ticket.id, epoch: ticket.epoch };
    switch (step.kind) {
      case 'decides': {
        const asked = { ...held, clientId: aClientId(), decision: aDecision(), override: 'a story' };
        return void (await recordOutcome(context, agentId, asked));
      }
      case 'takes back': {
        const pending = await pendingOf(context.store.db, ticket.id);
        if (pending) await undoOutcome(context, agentId, { ...held, clientId: pending.made.clientId });
        return;
      }
      case 'ends':
        return void (await endTicket(context, agentId, held, step.disposition));
      case 'finishes':
        return void (await finishWrapUp(context, agentId, ticket.id));
      case 'takes longer':
        return void (await extendWrapUp(context, agentId, ticket.id));
      default:
    }
  }
}
