import { aChatMessage } from '@visavis/testing';
import { CallEnd } from '@visavis/protocol';
import { expect, it } from 'vitest';
import { keptLinesOf, logLinesOf } from './log-lines.ts';
import { fail, hear, NO_TALK, noteInTalk, write } from './talk.ts';

const texts = (talk: typeof NO_TALK) => logLinesOf(talk, 'Ada').map(({ text }) => text);

it('W5 shows notes where they happened and unsent lines last', () => {
  const joined = noteInTalk(NO_TALK, { what: 'agent-joined', agentName: 'Ada' });
  const one = noteInTalk(hear(joined, aChatMessage({ seq: 1, text: 'one' })), { what: 'call-ended', end: 'declined' });
  const talk = write(hear(one, aChatMessage({ seq: 2, text: 'two' })), 'client-id-of-own-line', 'three');
  expect(texts(talk)).toEqual([
    'Ada has joined the conversation.',
    'one',
    'You declined the call. Ada can call you again: write when you are ready.',
    'two',
    'three',
  ]);
});

it('W5 keeps the key of a line from unsent to stored, so that it does not jump', () => {
  const clientId = 'client-id-of-own-line';
  const unsent = fail(write(NO_TALK, clientId, 'Hello'), clientId);
  const stored = hear(unsent, aChatMessage({ seq: 1, clientId, from: 'freelancer', text: 'Hello' }));
  expect(logLinesOf(unsent, 'Ada')).toMatchObject([{ key: clientId, isOwn: true, status: 'failed', at: null }]);
  expect(logLinesOf(stored, 'Ada')).toMatchObject([{ key: clientId, isOwn: true, status: 'sent' }]);
});

it('says something while nobody has written', () => {
  expect(texts(NO_TALK)).toEqual(['Say hello, or wait for the first question.']);
});

it('W11 says of every end of a call why it is over', () => {
  const said = CallEnd.options.map((end) => texts(noteInTalk(NO_TALK, { what: 'call-ended', end }))[0]);
  expect(new Set(said).size).toBe(CallEnd.options.length);
});

it('keeps nothing to read again of a conversation in which nobody wrote', () => {
  expect(keptLinesOf(noteInTalk(NO_TALK, { what: 'agent-joined', agentName: 'Ada' }), 'Ada')).toEqual([]);
  const talk = hear(NO_TALK, aChatMessage({ seq: 1, text: 'Hello' }));
  expect(keptLinesOf(talk, 'Ada')).toEqual(logLinesOf(talk, 'Ada'));
});

it('W27 names each line by the agent who wrote it, whoever has the conversation now', () => {
  const talk = [aChatMessage({ seq: 1, author: 'Ada' }), aChatMessage({ seq: 2, author: 'Bob' })].reduce(hear, NO_TALK);
  const authors = logLinesOf(talk, 'Bob').flatMap((line) => (line.kind === 'message' ? [line.author] : []));
  expect(authors).toEqual(['Ada', 'Bob']);
});

it('W27 says that an agent is back', () => {
  expect(texts(noteInTalk(NO_TALK, { what: 'agent-back', agentName: 'Ada' }))[0]).toBe('Ada is connected again.');
});
