import type { Unsent } from '@visavis/link';
import type { ChatMessage } from '@visavis/protocol';
import type { LogLine } from '@visavis/ui';
import { conversation } from './strings.ts';

/**
 * The conversation as it is shown: what the server has, in its order, then what it does not have yet. A line keeps its key
 * while it goes from unsent to stored, so that it does not jump.
 */
export function chatLines(messages: readonly ChatMessage[], unsent: Unsent, freelancer: string): readonly LogLine[] {
  return [...messages.map((message) => stored(message, freelancer)), ...unsent.map(waiting)];
}

function stored({ clientId, from, text, sentAt }: ChatMessage, freelancer: string): LogLine {
  const isOwn = from === 'agent';
  const author = isOwn ? conversation.you : freelancer;
  return { kind: 'message', key: `${from} ${clientId}`, isOwn, author, text, at: sentAt, status: 'sent' };
}

function waiting({ clientId, text, state }: Unsent[number]): LogLine {
  const key = `agent ${clientId}`;
  return { kind: 'message', key, isOwn: true, author: conversation.you, text, at: null, status: state };
}

/** The client id of an own line, from the key of the shown one. */
export const clientIdOf = (key: string): string => key.slice('agent '.length);
