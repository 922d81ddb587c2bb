import type { ChatMessage, ClientId } from '@visavis/protocol';

/**
 * Chat lines that were written but not yet acknowledged, oldest first. A line is `sending` until its reply comes, and
 * `failed` when the server refused or did not answer; a failed line can be tried again under the same client id, so
 * that a line which did arrive is not doubled (P2). A line leaves the list when the server's own copy is seen.
 */
export type UnsentLine = { readonly clientId: ClientId; readonly text: string; readonly state: 'sending' | 'failed' };
export type Unsent = readonly UnsentLine[];

/** Called when the person sends a line; the same client id twice is one line. */
export function addUnsent(unsent: Unsent, clientId: ClientId, text: string): Unsent {
  return unsent.some((line) => line.clientId === clientId) ? unsent : [...unsent, { clientId, text, state: 'sending' }];
}

export const failUnsent = (unsent: Unsent, clientId: ClientId): Unsent => mark(unsent, clientId, 'failed');

/** Called when the person, or a new connection, tries a failed line again. */
export const retryUnsent = (unsent: Unsent, clientId: ClientId): Unsent => mark(unsent, clientId, 'sending');

/** Removes the lines the server is seen to have, from a reply, a fact or a snapshot. */
export function settleUnsent(unsent: Unsent, messages: readonly ChatMessage[]): Unsent {
  const stored = new Set(messages.map((message) => message.clientId));
  return unsent.filter((line) => !stored.has(line.clientId));
}

function mark(unsent: Unsent, clientId: ClientId, state: UnsentLine['state']): Unsent {
  return unsent.map((line) => (line.clientId === clientId ? { ...line, state } : line));
}
