import { aChatMessage } from '@visavis/testing';
import { describe, expect, it } from 'vitest';
import { chatLines, clientIdOf } from './chat-lines.ts';

const names = { freelancer: 'Cleo', own: 'Ada Okafor' };
const hello = aChatMessage({ seq: 1, text: 'Hello Cleo' });
const answer = aChatMessage({ seq: 2, from: 'freelancer', text: 'Hi Ada' });

describe('the lines of a conversation', () => {
  it('DL1 are what the server has, then what it does not have yet', () => {
    const lines = chatLines([hello, answer], [{ clientId: 'x'.repeat(22), text: 'Ready?', state: 'failed' }], names);
    expect(lines).toMatchObject([
      { text: 'Hello Cleo', isOwn: true, author: 'You', at: hello.sentAt, status: 'sent' },
      { text: 'Hi Ada', isOwn: false, author: 'Cleo', status: 'sent' },
      { text: 'Ready?', isOwn: true, at: null, status: 'failed' },
    ]);
  });

  it('DL2 keep their key while they become stored, and the key leads back to the client id', () => {
    const [unsent] = chatLines([], [{ clientId: hello.clientId, text: hello.text, state: 'sending' }], names);
    const [stored] = chatLines([hello], [], names);
    expect(unsent?.key).toBe(stored?.key);
    expect(clientIdOf(stored?.key ?? '')).toBe(hello.clientId);
  });

  it('DL2 of two people have different keys even under the same client id', () => {
    const echo = { ...answer, clientId: hello.clientId };
    const [mine, theirs] = chatLines([hello, echo], [], names);
    expect(mine?.key).not.toBe(theirs?.key);
  });
});

it('DL6 says of an own line how far the freelancer has come', () => {
  const own = [1, 2, 3].map((seq) => aChatMessage({ seq, from: 'agent' }));
  const marks = { agent: { delivered: 0, read: 0 }, freelancer: { delivered: 2, read: 1 } };
  const statuses = chatLines(own, [], names, marks).map((line) => line.kind === 'message' && line.status);
  expect(statuses).toEqual(['read', 'delivered', 'sent']);
});

it('DL7 names what an agent before wrote by that agent, on our side of the conversation', () => {
  const [before, mine] = chatLines([aChatMessage({ seq: 1, author: 'Bob' }), aChatMessage({ seq: 2 })], [], names);
  expect(before).toMatchObject({ author: 'Bob', isOwn: true });
  expect(mine).toMatchObject({ author: 'You', isOwn: true });
});
