import type { ChatMessage } from '@visavis/protocol';
import { expect, it } from 'vitest';
import { addUnsent, failUnsent, retryUnsent, settleUnsent } from './unsent.ts';

const first = 'client-id-of-line-1';
const second = 'client-id-of-line-2';
const two = addUnsent(addUnsent([], first, 'Hello'), second, 'Are you there?');

const stored = (clientId: string): ChatMessage => ({
  id: 'msg_0000000000000000000000' as ChatMessage['id'],
  seq: 1,
  clientId,
  from: 'freelancer',
  author: null,
  text: 'Hello',
  sentAt: 1000,
});

it('L5 keeps lines in the order they were written, each sending', () => {
  expect(two.map(({ text, state }) => [text, state])).toEqual([
    ['Hello', 'sending'],
    ['Are you there?', 'sending'],
  ]);
});

it('L5 takes the same client id once', () => {
  expect(addUnsent(two, first, 'Hello')).toEqual(two);
});

it('L5 marks only the failed line, and tries it again under the same id', () => {
  const failed = failUnsent(two, second);
  expect(failed.map((line) => line.state)).toEqual(['sending', 'failed']);
  expect(retryUnsent(failed, second)).toEqual(two);
});

it('L5 drops a line once the server is seen to have it, also one that had failed', () => {
  expect(settleUnsent(failUnsent(two, first), [stored(first)]).map((line) => line.clientId)).toEqual([second]);
});
