import { markOf } from '@visavis/link';
import type { LogLine } from '@visavis/ui/message-log/log-line';
import { callEndWords, conversationWords as words } from '../strings/conversation.ts';
import type { Talk, TalkNote } from './talk.ts';

const hint = (): LogLine => ({ kind: 'event', key: 'hint', text: words.empty, at: null });

/** The conversation as the log shows it: stored messages, what happened between them, then what is not yet sent. */
export function logLinesOf(talk: Talk, agentName: string): readonly LogLine[] {
  const notesAfter = (seq: number) =>
    talk.notes.filter((note) => note.afterSeq === seq).map((note) => noteLine(note, agentName));
  const stored = talk.messages.flatMap((message): LogLine[] => [
    {
      kind: 'message',
      key: message.clientId,
      isOwn: message.from === 'freelancer',
      author: message.from === 'freelancer' ? words.you : (message.author ?? agentName),
      text: message.text,
      at: message.sentAt,
      status: message.from === 'freelancer' ? markOf(message.seq, talk.marks.agent) : 'sent',
    },
    ...notesAfter(message.seq),
  ]);
  const unsent = talk.unsent.map(({ clientId, text, state }): LogLine => ({
    kind: 'message',
    key: clientId,
    isOwn: true,
    author: words.you,
    text,
    at: null,
    status: state,
  }));
  const isEmpty = stored.length + unsent.length === 0;
  return [...notesAfter(0), ...stored, ...unsent, ...(isEmpty ? [hint()] : [])];
}

/** What there is to read again once the conversation is over: nothing where nobody wrote. */
export function keptLinesOf(talk: Talk, agentName: string): readonly LogLine[] {
  return talk.messages.length + talk.unsent.length === 0 ? [] : logLinesOf(talk, agentName);
}

const noteLine = (note: TalkNote, agentName: string): LogLine => ({
  kind: 'event',
  key: note.key,
  at: null,
  text: noteText(note, agentName),
});

function noteText(note: TalkNote, agentName: string): string {
  switch (note.what) {
    case 'agent-joined':
      return words.joined(note.agentName);
    case 'agent-back':
      return words.back(note.agentName);
    case 'call-ended':
      return callEndWords(note.end, agentName);
  }
}
