import type { CaseId, ClientId } from '@visavis/protocol';
import { LINE_PING } from '@visavis/protocol';
import type { Namespace } from 'socket.io';
import { caseRoom } from './rooms.ts';

/** A page answers in milliseconds, on a slow line in some hundreds. */
const ANSWER_MS = 1_500;

/**
 * S11: the sockets of other tabs or devices for this case. The same tab, which reloads, finds its line again or begins a new session
 * while the server has not noticed the loss, is never another one. A client that names none is of a tab of its own.
 */
export async function otherTabsOf(namespace: Namespace, caseId: CaseId, tab: ClientId | null): Promise<string[]> {
  const open = await namespace.in(caseRoom(caseId)).fetchSockets();
  const others = open.filter(({ data }) => tab === null || (data as { readonly tab: ClientId | null }).tab !== tab);
  return others.map(({ id }) => id);
}

/** S11: whether a page is behind one of these sockets. The sockets of a phone that lost its network stay open much longer than that. */
export const isAnyThere = (namespace: Namespace, sockets: readonly string[], waitMs = ANSWER_MS): Promise<boolean> =>
  new Promise((resolve) => {
    const answered = (_error: Error | null, answers: readonly unknown[]) => resolve(answers.length > 0);
    namespace
      .in([...sockets])
      .timeout(waitMs)
      .emit(LINE_PING, {}, answered);
  });
