import { markOf, type Unsent } from '@visavis/link';
import { NO_MARKS, type ChatMessage, type Mark, type Marks } from '@visavis/protocol';
import type { LogLine } from '@visavis/ui';
import { conversation } from './strings.ts';

/**
 * The conversation as it is shown: what the server has, in its order, then what it does not have yet. A line keeps its key
 * while it goes from unsent to stored, so that it does not jump.
 */
export function chatLines(
  messages: readonly ChatMessage[],
  unsent: Unsent,
  names: { readonly freelancer: string; readonly own: string },
  { freelancer: theirs }: Marks = NO_MARKS,
): readonly LogLine[] {
  return [...messages.map((message) => stored(message, names, theirs)), ...unsent.map(waiting)];
}

/** DL7: what an agent before wrote stands on our side, under their name. */
function stored(
  { clientId, from, author: writer, seq, text, sentAt }: ChatMessage,
  { freelancer, own }: { readonly freelancer: string; readonly own: string },
  theirs: Mark,
): LogLine {
  const isOwn = from === 'agent';
  const isMine = writer === null || writer === own.split(' ')[0];
  const author = isOwn ? (isMine ? conversation.you : writer) : freelancer;
  return {
    kind: 'message',
    key: `${from} ${clientId}`,
    isOwn,
    author,
    text,
    at: sentAt,
    status: isOwn ? markOf(seq, theirs) : 'sent',
  };
}

function waiting({ clientId, text, state }: Unsent[number]): LogLine {
  const key = `agent ${clientId}`;
  return { kind: 'message', key, isOwn: true, author: conversation.you, text, at: null, status: state };
}

/** The client id of a line, from the key of the shown one. */
export const clientIdOf = (key: string): string => key.slice(key.indexOf(' ') + 1);
