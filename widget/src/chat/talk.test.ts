import { aChatMessage } from '@visavis/testing';
import { expect, it } from 'vitest';
import { catchUp, fail, hear, NO_TALK, noteInTalk, retry, write } from './talk.ts';

const own = 'client-id-of-own-line';
const line = (seq: number, clientId = `client-id-of-line-${seq}`) => aChatMessage({ seq, clientId });
const seqs = (talk: typeof NO_TALK) => talk.messages.map(({ seq }) => seq);
const two = hear(hear(NO_TALK, line(1)), line(2));

it('W5 takes messages in their order, each once', () => {
  expect(seqs(hear(two, line(2)))).toEqual([1, 2]);
  expect(seqs(hear(two, line(3)))).toEqual([1, 2, 3]);
});

it('W6 does not take a message that skips one, and asks for a snapshot', () => {
  const talk = hear(two, line(4));
  expect(seqs(talk)).toEqual([1, 2]);
  expect(talk.isIncomplete).toBe(true);
  expect(catchUp(talk, [line(1), line(2), line(3), line(4)], true)).toMatchObject({ isIncomplete: false });
});

it('W5 replaces an unsent line by the stored one, whichever way it is heard of', () => {
  const written = write(two, own, 'Hello');
  expect(hear(written, line(3, own)).unsent).toEqual([]);
  expect(catchUp(written, [line(1), line(2), line(3, own)], true).unsent).toEqual([]);
});

it('W5 keeps a failed line until it was tried again', () => {
  const failed = fail(write(two, own, 'Hello'), own);
  expect(failed.unsent).toEqual([{ clientId: own, text: 'Hello', state: 'failed' }]);
  expect(retry(failed, own).unsent).toMatchObject([{ state: 'sending' }]);
});

it('W6 keeps what came while a snapshot was on its way', () => {
  const ahead = hear(two, line(3));
  expect(seqs(catchUp(ahead, [line(1), line(2)], true))).toEqual([1, 2, 3]);
});

it('W6 takes the snapshot alone when what came does not join it', () => {
  const ahead = { ...NO_TALK, messages: [line(8), line(9)] };
  expect(seqs(catchUp(ahead, [line(1), line(2)], true))).toEqual([1, 2]);
});

it('W5 begins anew with another ticket', () => {
  const before = noteInTalk(write(two, own, 'Hello'), { what: 'call-ended', end: 'agent-ended' });
  expect(catchUp(before, [line(1)], false)).toMatchObject({ unsent: [], notes: [], messages: [{ seq: 1 }] });
});

it('notes what happened after the message that was last then', () => {
  const talk = hear(noteInTalk(two, { what: 'call-ended', end: 'declined' }), line(3));
  expect(noteInTalk(talk, { what: 'agent-joined', agentName: 'Bob' }).notes).toEqual([
    { key: 'note-1', afterSeq: 2, what: 'call-ended', end: 'declined' },
    { key: 'note-2', afterSeq: 3, what: 'agent-joined', agentName: 'Bob' },
  ]);
});
