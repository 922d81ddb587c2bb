import type { CallId, MediaKind, StaffId } from '@visavis/protocol';
import { appendAudit } from './append-audit.ts';
import type { Context } from './context.ts';

/** quality T9: an agent tried to send into their call what only its freelancer may; the media node refused it. Called after that. */
export async function auditRefusedMedia(
  { store }: Context,
  agentId: StaffId,
  { callId, kind }: { readonly callId: CallId; readonly kind: MediaKind },
): Promise<void> {
  await store.transaction((tx, now) =>
    appendAudit(tx, { actor: agentId, action: 'call:media-refused', subject: callId, detail: { kind } }, now),
  );
}
