/*
 * What the loader learnt from the page before anything else was loaded, for the widget element. One page has one address
 * and so at most one invitation; the first widget on it takes it.
 */

let invitation: string | null = null;
let server = '';
const listeners = new Set<() => void>();

/** Called by the loader: at once, and when the fragment of the address changes. Tells who listens. */
export function keepInvitation(token: string): void {
  invitation = token;
  for (const listener of listeners) listener();
}

/** Called by the loader with its own origin. */
export function keepServer(origin: string): void {
  server = origin;
}

/** The invitation, once; null when there is none or it was taken already. */
export function takeInvitation(): string | null {
  const taken = invitation;
  invitation = null;
  return taken;
}

export const defaultServer = (): string => server;

/** Calls back when an invitation came, until the returned function is called. */
export function onInvitation(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
