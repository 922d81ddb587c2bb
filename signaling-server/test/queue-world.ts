import type { CaseId, HeldTicket, StaffId } from '@visavis/protocol';
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
import type { Acts, DeskStep, FreelancerStep, HouseStep, Step } from './queue-steps.ts';
import { actOf, isOfDesk, isOfFreelancer } from './queue-steps.ts';

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
    if (isOfFreelancer(step)) await this.#ofFreelancers[step.kind](this.#cases[step.who] as CaseId, step);
    else if (isOfDesk(step)) await actOf(this.#ofDesks, step)(this.#agents[step.who] as StaffId, step);
    else await this.#ofHouse[step.kind]();
  }

  /** What jobs do by themselves, every second. */
  async rounds(): Promise<void> {
    for (const round of [settleOutcomes, endLapsedOffers, releaseLostAgents, endLapsedWrapUps]) {
      await round(this.#context);
    }
  }

  readonly #ofHouse: Record<HouseStep['kind'], () => Promise<unknown>> = {
    draws: () => offerNext(this.#context),
    'all accept': async () => {
      for (const who of this.#agents.keys()) await this.happens({ kind: 'accepts', who });
    },
    'all are back': () => this.#allAreBack(),
    restart: () => recover(this.#context),
    pause: () => this.#pause(true),
    'goes on': () => this.#pause(false),
    'time passes': async () => {},
  };

  readonly #ofFreelancers: Record<FreelancerStep['kind'], (caseId: CaseId, step: FreelancerStep) => Promise<unknown>> =
    {
      joins: async (caseId, { who }) => {
        await joinQueue(this.#context, caseId, { clientId: aClientId(), devices: aDeviceCheck() });
        const isNear = who % 3 === 2;
        const { db } = this.#context.store;
        await db
          .updateTable('tickets')
          .set({ left_ms: isNear ? 1 : null })
          .where('case_id', '=', caseId)
          .execute();
      },
      leaves: (caseId) => leaveQueue(this.#context, caseId),
      'line goes': (caseId) => setFreelancerPresence(this.#context, caseId, false),
      'line is back': (caseId) => setFreelancerPresence(this.#context, caseId, true),
      'is moved': async (caseId) => {
        const ticket = await activeTicketOf(this.#context.store.db, caseId);
        if (ticket) await moveTicket(this.#context, this.#sol, ticket.id, { to: 'front' });
      },
    };

  readonly #ofDesks: Acts<DeskStep, StaffId, Promise<unknown>> = {
    'desk goes': (agentId) => setDeskPresence(this.#context, agentId, false),
    'desk is back': (agentId) => setDeskPresence(this.#context, agentId, true),
    'signs out': (agentId) => goHome(this.#context, agentId),
    chooses: (agentId, { state }) => setAgentState(this.#context, agentId, state),
    accepts: async (agentId) => {
      const open = await openOfferOf(this.#context.store.db, agentId);
      if (open) await acceptOffer(this.#context, agentId, open.id);
    },
    declines: async (agentId, { reason }) => {
      const open = await openOfferOf(this.#context.store.db, agentId);
      if (open) await declineOffer(this.#context, agentId, open.id, reason);
    },
    decides: (agentId) =>
      this.#atHand(agentId, (held) => {
        const asked = { ...held, clientId: aClientId(), decision: aDecision(), override: 'a story' };
        return recordOutcome(this.#context, agentId, asked);
      }),
    'takes back': (agentId) =>
      this.#atHand(agentId, async (held) => {
        const pending = await pendingOf(this.#context.store.db, held.ticketId);
        if (pending) await undoOutcome(this.#context, agentId, { ...held, clientId: pending.made.clientId });
      }),
    ends: (agentId, { disposition }) =>
      this.#atHand(agentId, (held) => endTicket(this.#context, agentId, held, disposition)),
    finishes: (agentId) => this.#atHand(agentId, ({ ticketId }) => finishWrapUp(this.#context, agentId, ticketId)),
    'takes longer': (agentId) =>
      this.#atHand(agentId, ({ ticketId }) => extendWrapUp(this.#context, agentId, ticketId)),
  };

  async #atHand(agentId: StaffId, act: (held: HeldTicket) => Promise<unknown>): Promise<void> {
    const ticket = await ticketOfAgent(this.#context.store.db, agentId);
    if (ticket) await act({ ticketId: ticket.id, epoch: ticket.epoch });
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
}
