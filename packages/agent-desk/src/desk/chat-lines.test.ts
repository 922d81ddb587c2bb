import { aChatMessage } from '@visavis/testing';
import { describe, expect, it } from 'vitest';
import { chatLines, clientIdOf } from './chat-lines.ts';

const hello = aChatMessage({ seq: 1, text: 'Hello Cleo' });
const answer = aChatMessage({ seq: 2, from: 'freelancer', text: 'Hi Ada' });

describe('the lines of a conversation', () => {
  it('DL1 are what the server has, then what it does not have yet', () => {
    const lines = chatLines([hello, answer], [{ clientId: 'x'.repeat(22), text: 'Ready?', state: 'failed' }], 'Cleo');
    expect(lines).toMatchObject([
      { text: 'Hello Cleo', isOwn: true, author: 'You', at: hello.sentAt, status: 'sent' },
      { text: 'Hi Ada', isOwn: false, author: 'Cleo', status: 'sent' },
      { text: 'Ready?', isOwn: true, at: null, status: 'failed' },
    ]);
  });

  it('DL2 keep their key while they become stored, and the key leads back to the client id', () => {
    const [unsent] = chatLines([], [{ clientId: hello.clientId, text: hello.text, state: 'sending' }], 'Cleo');
    const [stored] = chatLines([hello], [], 'Cleo');
    expect(unsent?.key).toBe(stored?.key);
    expect(clientIdOf(stored?.key ?? '')).toBe(hello.clientId);
  });

  it('DL2 of two people have different keys even under the same client id', () => {
    const echo = { ...answer, clientId: hello.clientId };
    const [mine, theirs] = chatLines([hello, echo], [], 'Cleo');
    expect(mine?.key).not.toBe(theirs?.key);
  });
});

it('DL6 says of an own line how far the freelancer has come', () => {
  const own = [1, 2, 3].map((seq) => aChatMessage({ seq, from: 'agent' }));
  const marks = { agent: { delivered: 0, read: 0 }, freelancer: { delivered: 2, read: 1 } };
  const statuses = chatLines(own, [], 'Cleo', marks).map((line) => line.kind === 'message' && line.status);
  expect(statuses).toEqual(['read', 'delivered', 'sent']);
});
