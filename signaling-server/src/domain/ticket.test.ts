import { refuse } from '@visavis/protocol';
import { aStaffId, MONDAY_9AM } from '@visavis/testing';
import { expect, it } from 'vitest';
import { aWaiting } from '../../test/builders.ts';
import type { ClaimedTicket, EndedTicket, OfferedTicket } from './ticket.ts';
import { claim, end, giveBack, isHeldBy, isWithUs, join, keepsRank, leave, offer, takeBack } from './ticket.ts';

const ada = aStaffId();
const bob = aStaffId();
const left = { kind: 'disposition', disposition: 'freelancer-left' } as const;
const asAda = { agentId: ada, epoch: 1 };

function offeredToAda(waiting = aWaiting()): OfferedTicket {
  const offered = offer(waiting, ada);
  if (!offered.ok) throw new Error(offered.refusal);
  return offered.value;
}

function claimedByAda(waiting = aWaiting()): ClaimedTicket {
  const claimed = claim(offeredToAda(waiting), ada, MONDAY_9AM + 10);
  if (!claimed.ok) throw new Error(claimed.refusal);
  return claimed.value;
}

function endedByAda(): EndedTicket {
  const ended = end(claimedByAda(), asAda, left, MONDAY_9AM + 20);
  if (!ended.ok) throw new Error(ended.refusal);
  return ended.value;
}

it('T1 waits from the instant of joining, without a camera too', () => {
  const { id, caseId } = aWaiting();
  const devices = { camera: 'not-found', microphone: 'ready' } as const;
  expect(join({ id, caseId, devices }, MONDAY_9AM)).toMatchObject({
    state: 'waiting',
    joinedAt: MONDAY_9AM,
    devices,
    awayAt: null,
    isFront: false,
    epoch: 0,
  });
});

it('T2 is claimed by the agent it is offered to, once', () => {
  expect(claimedByAda()).toMatchObject({ state: 'claimed', agentId: ada, claimedAt: MONDAY_9AM + 10, epoch: 1 });
  expect(claim(offeredToAda(), bob, MONDAY_9AM)).toEqual(refuse('offer-lapsed'));
  for (const ticket of [aWaiting(), claimedByAda(), endedByAda()]) {
    expect(claim(ticket, ada, MONDAY_9AM)).toEqual(refuse('offer-lapsed'));
  }
});

it('T3 can be left while waiting, and while it is offered', () => {
  for (const ticket of [aWaiting(), offeredToAda()]) {
    expect(leave(ticket, MONDAY_9AM + 5)).toMatchObject({
      ok: true,
      value: { state: 'ended', end: left, endedAt: MONDAY_9AM + 5, agentId: null },
    });
  }
});

it('T3 cannot be left once an agent has it', () => {
  expect(leave(claimedByAda(), MONDAY_9AM)).toEqual(refuse('no-ticket'));
  expect(leave(endedByAda(), MONDAY_9AM)).toEqual(refuse('no-ticket'));
});

it('T4 is ended by its agent, once', () => {
  expect(end(claimedByAda(), asAda, left, MONDAY_9AM + 20)).toMatchObject({
    ok: true,
    value: { state: 'ended', agentId: ada, claimedAt: MONDAY_9AM + 10, endedAt: MONDAY_9AM + 20 },
  });
  expect(end(endedByAda(), asAda, left, MONDAY_9AM)).toEqual(refuse('ticket-ended'));
});

it('T4 does not exist for another agent, whatever its state', () => {
  for (const ticket of [aWaiting(), offeredToAda(), claimedByAda(), endedByAda()]) {
    expect(end(ticket, { agentId: bob, epoch: 1 }, left, MONDAY_9AM)).toEqual(refuse('not-found'));
  }
});

it('T7 joins at the front when the last contact failed because of us', () => {
  const { id, caseId, devices } = aWaiting();
  expect(join({ id, caseId, devices, isFront: true }, MONDAY_9AM)).toMatchObject({ isFront: true });
});

it('T8 is offered to one agent at a time', () => {
  expect(offeredToAda()).toMatchObject({ state: 'offered', agentId: ada });
  for (const ticket of [offeredToAda(), claimedByAda(), endedByAda()]) {
    expect(offer(ticket, bob)).toEqual(refuse('queue-empty'));
  }
});

it('T9 waits as before when an offer is not accepted', () => {
  const waiting = aWaiting();
  expect(takeBack(offeredToAda(waiting))).toEqual(waiting);
});

it('T10 waits at the front when its agent is lost, with the same place in time', () => {
  const waiting = aWaiting();
  expect(giveBack(claimedByAda(waiting))).toEqual({ ...waiting, isFront: true, epoch: 1 });
});

it('T11 is held in one epoch: a claim before the last one holds nothing, though it is the same agent', () => {
  const first = claimedByAda();
  expect([isHeldBy(first, ada, 1), isHeldBy(first, bob, 1), isHeldBy(first, ada, 0)]).toEqual([true, false, false]);
  const second = claimedByAda(giveBack(first));
  expect([isHeldBy(second, ada, 1), isHeldBy(second, ada, 2)]).toEqual([false, true]);
  expect(end(second, asAda, left, MONDAY_9AM)).toEqual(refuse('not-found'));
  expect(end(second, { agentId: ada, epoch: 2 }, left, MONDAY_9AM).ok).toBe(true);
});

it('T12 keeps the rank for as long as that, and no longer', () => {
  expect(keepsRank(MONDAY_9AM, MONDAY_9AM + 100, 100)).toBe(true);
  expect(keepsRank(MONDAY_9AM, MONDAY_9AM + 101, 100)).toBe(false);
});

it('D3 has who waits with us until they are away for long, and who is with an agent always', () => {
  const away = aWaiting({ awayAt: MONDAY_9AM });
  const later = MONDAY_9AM + 101;
  expect([isWithUs(away, later - 1, 100), isWithUs(away, later, 100), isWithUs(aWaiting(), later, 100)]).toEqual([
    true,
    false,
    true,
  ]);
  expect([isWithUs(offeredToAda(away), later, 100), isWithUs(claimedByAda(away), later, 100)]).toEqual([true, true]);
});
