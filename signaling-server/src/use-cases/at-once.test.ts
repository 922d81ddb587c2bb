import type { CaseId, HeldTicket, StaffId } from '@visavis/protocol';
import { aClientId, aDecision, aDeviceCheck } from '@visavis/testing';
import { freshDatabase } from '@visavis/testing/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { idAsked } from '../../test/decided-case.ts';
import type { House } from '../../test/house.ts';
import { openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { nothingIsBroken } from '../../test/queue-facts.ts';
import { openOfferOf } from '../store/offers.ts';
import { activeTicketOf, pendingOf, ticketOfAgent } from '../store/tickets.ts';
import { acceptOffer } from './accept-offer.ts';
import { addInternalNote } from './add-internal-note.ts';
import { applyResult } from './apply-result.ts';
import type { Context } from './context.ts';
import { deliverMail } from './deliver-mail.ts';
import { releaseLostAgents, setDeskPresence } from './desk-presence.ts';
import { declineOffer, endLapsedOffers } from './end-offer.ts';
import { endTicket } from './end-ticket.ts';
import { endLapsedWrapUps, finishWrapUp } from './end-wrap-up.ts';
import { setFreelancerPresence } from './freelancer-presence.ts';
import { joinQueue } from './join-queue.ts';
import { leaveQueue } from './leave-queue.ts';
import { moveTicket } from './move-ticket.ts';
import { objectToDecision } from './object-to-decision.ts';
import { offerNext } from './offer-next.ts';
import { verifyAudit } from './read-audit.ts';
import { recordOutcome } from './record-outcome.ts';
import { sendMessage } from './send-message.ts';
import { setAgentState } from './set-agent-state.ts';
import { settleOutcomes, undoOutcome } from './settle-outcome.ts';
import { startCall } from './start-call.ts';
import { drainAgent, pauseQueue, signOutAgent } from './steer-queue.ts';

/*
 * O12 for all who act on the queue: agents, freelancers, supervisors, the marketplace and the jobs at once, on a database that
 * really does many things at once. Whatever is refused is refused; nothing fails because two wait for each other.
 */

const [AGENTS, FREELANCERS, SUPERVISORS] = [8, 14, 2];
const TIMES = Number(process.env['VISAVIS_STORIES'] ?? 1);
const STEPS = 40;

let house: House;
let context: Context;
let cases: CaseId[] = [];
const agents: StaffId[] = [];
const supervisors: StaffId[] = [];
beforeAll(async () => {
  house = await openHouse({ kind: 'server', url: await freshDatabase() }, mediaNode());
  context = { ...house.context, policy: { ...house.context.policy, undoMs: 300, near: { withinMs: 1, mayPass: 2 } } };
  for (let n = 0; n < AGENTS; n++) agents.push(await house.hasAgent(`agent-${n}`));
  for (let n = 0; n < SUPERVISORS; n++) supervisors.push(await house.hasAgent(`sol-${n}`));
  for (const sol of supervisors) await setAgentState(context, sol, 'offline');
});
afterAll(() => house.context.store.close());

const oneOf = <One>(all: readonly One[]): One => all[Math.floor(Math.random() * all.length)] as One;

async function atHand(agentId: StaffId, act: (held: HeldTicket) => Promise<unknown>): Promise<void> {
  const ticket = await ticketOfAgent(context.store.db, agentId);
  if (ticket) await act({ ticketId: ticket.id, epoch: ticket.epoch });
}

const OF_AGENTS: readonly ((id: StaffId) => Promise<unknown>)[] = [
  async (id) => {
    await setAgentState(context, id, 'available');
    await setDeskPresence(context, id, true);
    const open = await openOfferOf(context.store.db, id);
    return (
      open &&
      (Math.random() < 0.8 ? acceptOffer(context, id, open.id) : declineOffer(context, id, open.id, 'not-ready'))
    );
  },
  (id) =>
    atHand(id, (held) =>
      recordOutcome(context, id, {
        ...held,
        clientId: aClientId(),
        decision: Math.random() < 0.8 ? idAsked : aDecision(),
        override: 'a crowd',
      }),
    ),
  (id) =>
    atHand(id, async (held) => {
      const pending = await pendingOf(context.store.db, held.ticketId);
      return pending && undoOutcome(context, id, { ...held, clientId: pending.made.clientId });
    }),
  (id) => atHand(id, (held) => endTicket(context, id, held, 'technical-problem')),
  (id) => atHand(id, ({ ticketId }) => finishWrapUp(context, id, ticketId)),
  (id) => atHand(id, (held) => startCall(context, id, held)),
  (id) =>
    atHand(id, (held) =>
      sendMessage(context, { from: 'agent', agentId: id, ...held }, { clientId: aClientId(), text: 'Hello' }),
    ),
  (id) =>
    atHand(id, ({ ticketId }) =>
      addInternalNote(context, { id, name: 'Ada' }, { ticketId, clientId: aClientId(), text: 'A note' }),
    ),
  (id) => setDeskPresence(context, id, false),
];

const OF_FREELANCERS: readonly ((caseId: CaseId) => Promise<unknown>)[] = [
  async (caseId) => {
    await objectToDecision(context, caseId, 'freelancer', 'It is me.');
    return joinQueue(context, caseId, { clientId: aClientId(), devices: aDeviceCheck() });
  },
  async (caseId) => {
    const { db } = context.store;
    await db
      .updateTable('tickets')
      .set({ left_ms: 1 })
      .where('case_id', '=', caseId)
      .where('state', '=', 'waiting')
      .where('passed', '=', 0)
      .execute();
  },
  (caseId) => leaveQueue(context, caseId),
  (caseId) => setFreelancerPresence(context, caseId, false),
  (caseId) => setFreelancerPresence(context, caseId, true),
  (caseId) => sendMessage(context, { from: 'freelancer', caseId }, { clientId: aClientId(), text: 'Hello' }),
  (caseId) => applyResult(context, caseId, oneOf(['id-verification-failed', 'id-verification-passed'] as const)),
  (caseId) => applyResult(context, caseId, 'id-verification-failed'),
];

const OF_SUPERVISORS: readonly ((sol: StaffId) => Promise<unknown>)[] = [
  async (sol) => {
    const ticket = await activeTicketOf(context.store.db, oneOf(cases));
    return ticket && moveTicket(context, sol, ticket.id, { to: 'front' });
  },
  async (sol) => {
    const ticket = await activeTicketOf(context.store.db, oneOf(cases));
    return ticket && moveTicket(context, sol, ticket.id, { to: 'agent', agentId: oneOf(agents) });
  },
  (sol) => drainAgent(context, sol, oneOf(agents)),
  (sol) => signOutAgent(context, sol, oneOf(agents)),
  (sol) => pauseQueue(context, sol, Math.random() < 0.3),
  (sol) => pauseQueue(context, sol, false),
];

const ROUNDS: readonly ((context: Context) => Promise<unknown>)[] = [
  offerNext,
  offerNext,
  settleOutcomes,
  endLapsedOffers,
  releaseLostAgents,
  endLapsedWrapUps,
  deliverMail,
];

/** A machine that is busy with something else may be too slow for one act, which then is not done; a circle of waiting fails. */
function unlessBusy(error: unknown): void {
  if (!/timeout exceeded when trying to connect|query read timeout/i.test(String(error))) throw error;
}

/** What somebody does, the first of the list most. */
async function acts<Who>(all: readonly ((who: Who) => Promise<unknown>)[], whoever: () => Who): Promise<void> {
  for (let n = 0; n < STEPS; n++) {
    house.clock.advance(Math.random() < 0.004 ? 31_000 : 2);
    const act = Math.random() < 0.5 ? all[0] : oneOf(all);
    await act?.(whoever()).catch(unlessBusy);
  }
}

it('O12 T2 T11 lets everybody act at once, and nobody waits for each other or is lost', async () => {
  for (let n = 0; n < TIMES; n++) {
    cases = [];
    for (let who = 0; who < FREELANCERS; who++) cases.push(await house.opensCase(`crowd-${n}-${who}`));
    await Promise.all([
      ...agents.map((id) => acts(OF_AGENTS, () => id)),
      ...cases.map((caseId) => acts(OF_FREELANCERS, () => caseId)),
      ...supervisors.map((sol) => acts(OF_SUPERVISORS, () => sol)),
      ...Array.from({ length: 4 }, () => acts(ROUNDS, () => context)),
    ]);
    for (const round of ROUNDS) await round(context);
    await nothingIsBroken(context);
  }
  const kinds = await context.store.db.selectFrom('timeline').select('kind').distinct().execute();
  const happened = kinds.map(({ kind }) => kind);
  expect(happened).toEqual(expect.arrayContaining(['ticket-offered', 'ticket-moved', 'queue-left']));
  expect(await verifyAudit(context.store)).toMatchObject({ firstBad: null });
}, 300_000);
