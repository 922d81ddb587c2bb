import { aClientId, aMessageId, aTicketId, MONDAY_9AM } from '@visavis/testing';
import { expect, it } from 'vitest';
import { nextLine } from './chat.ts';

const hello = {
  id: aMessageId(),
  ticketId: aTicketId(),
  clientId: aClientId(),
  from: 'agent',
  author: 'Ada',
  text: 'Hello',
} as const;

it('M2 gives a line the number after the last, from 1', () => {
  expect(nextLine(0, hello, MONDAY_9AM)).toEqual({ ...hello, seq: 1, sentAt: MONDAY_9AM });
  expect(nextLine(41, hello, MONDAY_9AM).seq).toBe(42);
});
