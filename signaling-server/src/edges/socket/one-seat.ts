import type { CaseId, ClientId } from '@visavis/protocol';
import type { Namespace } from 'socket.io';
import { caseRoom } from './rooms.ts';

/** Which tab a socket is of. A client that names none is of a tab of its own. */
export type Tab = { readonly session: string; readonly tab: ClientId | null };

/**
 * S11: whether another tab or device is live for this case. The same tab, which reloads or finds its line again while the server
 * has not noticed the loss, is never another one.
 */
export async function isSeatTaken(namespace: Namespace, caseId: CaseId, by: Tab): Promise<boolean> {
  const live = await namespace.in(caseRoom(caseId)).fetchSockets();
  return live.some(({ data }) => !isSame(data as Tab, by));
}

/** A tab whose session ended begins a new one, while its older line may not have been missed yet. */
const isSame = (a: Tab, b: Tab): boolean => a.tab !== null && a.tab === b.tab;
