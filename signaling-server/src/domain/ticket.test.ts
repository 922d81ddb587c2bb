import { refuse } from '@visavis/protocol';
import { aStaffId, MONDAY_9AM } from '@visavis/testing';
import { expect, it } from 'vitest';
import { aWaiting } from '../../test/builders.ts';
import type { ClaimedTicket, EndedTicket } from './ticket.ts';
import { claim, end, join, leave } from './ticket.ts';

const ada = aStaffId();
const bob = aStaffId();
const left = { kind: 'disposition', disposition: 'freelancer-left' } as const;

function claimedByAda(): ClaimedTicket {
  const claimed = claim(aWaiting(), ada, MONDAY_9AM + 10);
  if (!claimed.ok) throw new Error(claimed.refusal);
  return claimed.value;
}

function endedByAda(): EndedTicket {
  const ended = end(claimedByAda(), ada, left, MONDAY_9AM + 20);
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
  });
});

it('T2 is claimed once', () => {
  expect(claim(claimedByAda(), bob, MONDAY_9AM)).toEqual(refuse('queue-empty'));
  expect(claim(endedByAda(), bob, MONDAY_9AM)).toEqual(refuse('queue-empty'));
});

it('T3 can be left while waiting', () => {
  expect(leave(aWaiting(), MONDAY_9AM + 5)).toMatchObject({
    ok: true,
    value: { state: 'ended', end: left, endedAt: MONDAY_9AM + 5, agentId: null },
  });
});

it('T3 cannot be left once an agent has it', () => {
  expect(leave(claimedByAda(), MONDAY_9AM)).toEqual(refuse('no-ticket'));
  expect(leave(endedByAda(), MONDAY_9AM)).toEqual(refuse('no-ticket'));
});

it('T4 is ended by its agent, once', () => {
  expect(end(claimedByAda(), ada, left, MONDAY_9AM + 20)).toMatchObject({
    ok: true,
    value: { state: 'ended', agentId: ada, claimedAt: MONDAY_9AM + 10, endedAt: MONDAY_9AM + 20 },
  });
  expect(end(endedByAda(), ada, left, MONDAY_9AM)).toEqual(refuse('ticket-ended'));
});

it('T4 does not exist for another agent, whatever its state', () => {
  for (const ticket of [aWaiting(), claimedByAda(), endedByAda()]) {
    expect(end(ticket, bob, left, MONDAY_9AM)).toEqual(refuse('not-found'));
  }
});
