import type { EvidenceId, Nothing, Reply, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { jpegSize } from '../domain/jpeg.ts';
import { keepFrame, snapshotOf, useFrame } from '../store/snapshots.ts';
import type { Context } from './context.ts';

/** The desk sends its frame right after the picture came. */
const FRAME_MS = 2 * 60_000;

/**
 * EV4: takes in what the desk had received as the picture was taken, once; it stands beside it for comparison. Refusals:
 * `not-found` (not a picture that this agent asked for), `malformed` (no JPEG), `picture-lapsed` (no picture came, it was sent
 * already, or too late), `pictures-off`.
 */
export async function takeInFrame(
  context: Context,
  agentId: StaffId,
  id: EvidenceId,
  bytes: Uint8Array,
): Promise<Reply<Nothing>> {
  const asked = await snapshotOf(context.store.db, id);
  if (asked?.agentId !== agentId) return refuse('not-found');
  const size = jpegSize(bytes);
  if (!size) return refuse('malformed');
  const { vault } = context;
  if (!vault) return refuse('pictures-off');
  const isUse = await context.store.transaction((tx, now) => useFrame(tx, id, now - FRAME_MS, now));
  if (!isUse) return refuse('picture-lapsed');
  const { caseId, callId, ticketId } = asked;
  const writer = await vault.open(caseId, 'agent-frame', {
    callId,
    by: agentId,
    contentType: 'image/jpeg',
    ...size,
  });
  await writer.write(bytes);
  await writer.seal((tx, sealed) => keepFrame(tx, id, sealed.id));
  context.notifier.toAgent(agentId, 'snapshot:changed', { ticketId, id, state: 'compared' });
  return done({});
}
