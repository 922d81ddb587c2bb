import { addUnsent, failUnsent, laterMarks, retryUnsent, settleUnsent, type Unsent } from '@visavis/link';
import { NO_MARKS, type CallEnd, type ChatMessage, type ClientId, type Marks } from '@visavis/protocol';

/**
 * Something that happened, shown between the messages: after the one with number `afterSeq`. `end` is null when the line
 * was down while the call ended.
 */
export type TalkNote = { readonly key: string; readonly afterSeq: number } & (
  | { readonly what: 'agent-joined' | 'agent-back'; readonly agentName: string }
  | { readonly what: 'call-ended'; readonly end: CallEnd | null }
);
type News =
  | { readonly what: 'agent-joined' | 'agent-back'; readonly agentName: string }
  | { readonly what: 'call-ended'; readonly end: CallEnd | null };

/**
 * The conversation as this browser knows it. `messages` has no gaps: a message that skips a number is not taken, and
 * `isIncomplete` asks for a snapshot instead.
 */
export type Talk = {
  readonly messages: readonly ChatMessage[];
  readonly unsent: Unsent;
  readonly marks: Marks;
  readonly notes: readonly TalkNote[];
  readonly isIncomplete: boolean;
};

export const NO_TALK: Talk = { messages: [], unsent: [], marks: NO_MARKS, notes: [], isIncomplete: false };

export const lastSeq = (talk: Talk): number => talk.messages.at(-1)?.seq ?? 0;

/** A message of the server: a fact, or the reply to one's own. Known ones are ignored. */
export function hear(talk: Talk, message: ChatMessage): Talk {
  const last = lastSeq(talk);
  if (message.seq > last + 1) return { ...talk, isIncomplete: true };
  const unsent = settleUnsent(talk.unsent, [message]);
  return message.seq <= last ? { ...talk, unsent } : { ...talk, unsent, messages: [...talk.messages, message] };
}

/**
 * A snapshot's messages. What came as a fact while the snapshot was on its way is kept; `isSameTicket` false means that
 * another conversation has begun, of which nothing can be known before.
 */
export function catchUp(
  talk: Talk,
  messages: readonly ChatMessage[],
  isSameTicket: boolean,
  marks: Marks = NO_MARKS,
): Talk {
  if (!isSameTicket) return { ...NO_TALK, messages, marks };
  const last = messages.at(-1)?.seq ?? 0;
  const later = talk.messages.filter(({ seq }) => seq > last);
  const all = later[0]?.seq === last + 1 ? [...messages, ...later] : messages;
  return {
    ...talk,
    messages: all,
    unsent: settleUnsent(talk.unsent, all),
    marks: laterMarks(talk.marks, marks),
    isIncomplete: false,
  };
}

/** How far the lines have come, as a fact tells it. */
export const marked = (talk: Talk, marks: Marks): Talk => ({ ...talk, marks: laterMarks(talk.marks, marks) });

export function noteInTalk(talk: Talk, news: News, afterSeq = lastSeq(talk)): Talk {
  const note: TalkNote = { ...news, key: `note-${talk.notes.length + 1}`, afterSeq };
  return { ...talk, notes: [...talk.notes, note] };
}

export const write = (talk: Talk, clientId: ClientId, text: string): Talk => ({
  ...talk,
  unsent: addUnsent(talk.unsent, clientId, text),
});

export const fail = (talk: Talk, clientId: ClientId): Talk => ({ ...talk, unsent: failUnsent(talk.unsent, clientId) });

export const retry = (talk: Talk, clientId: ClientId): Talk => ({
  ...talk,
  unsent: retryUnsent(talk.unsent, clientId),
});
