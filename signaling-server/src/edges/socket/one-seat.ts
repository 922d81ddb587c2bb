import type { CaseId, ClientId } from '@visavis/protocol';
import type { Namespace } from 'socket.io';
import { caseRoom } from './rooms.ts';

/**
 * S11: whether another tab or device is live for this case. The same tab, which reloads, finds its line again or begins a new
 * session while the server has not noticed the loss, is never another one. A client that names none is of a tab of its own.
 */
export async function isSeatTaken(namespace: Namespace, caseId: CaseId, tab: ClientId | null): Promise<boolean> {
  const live = await namespace.in(caseRoom(caseId)).fetchSockets();
  return live.some(({ data }) => tab === null || (data as { readonly tab: ClientId | null }).tab !== tab);
}
