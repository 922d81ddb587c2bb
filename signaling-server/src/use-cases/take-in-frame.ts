import type { EvidenceId, Millis, Nothing, Reply, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { jpegSize } from '../domain/jpeg.ts';
import type { Snapshot } from '../store/snapshots.ts';
import { keepFrame, snapshotOf, useFrame } from '../store/snapshots.ts';
import type { Tx } from '../store/store.ts';
import type { Context } from './context.ts';
import { keepPicture, mayTakeIn } from './keep-picture.ts';

/** The desk sends its frame right after the picture came. */
const FRAME_MS = 2 * 60_000;

/**
 * EV4: takes in what the desk had received as the picture was taken, once; it stands beside it for comparison, and needs what the
 * picture needs. Refusals: `not-found` (not a picture that this agent asked for), `malformed` (no JPEG), `picture-lapsed` (no
 * picture is kept, it was sent already, or too late), `call-ended`, `no-consent`, `pictures-off`.
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
  const used = await context.store.transaction((tx, now) => useIn(context, tx, asked, now));
  if (!used.ok) return used;
  const { callId, ticketId } = asked;
  const kept = await keepPicture(context, vault, asked, {
    kind: 'agent-frame',
    facts: { callId, by: agentId, contentType: 'image/jpeg', ...size },
    bytes,
    also: (tx, sealed) => keepFrame(tx, id, sealed.id),
  });
  if (kept.ok) context.notifier.toAgent(agentId, 'snapshot:changed', { ticketId, id, state: 'compared' });
  return kept;
}

async function useIn(context: Context, tx: Tx, asked: Snapshot, now: Millis): Promise<Reply<Nothing>> {
  const may = await mayTakeIn(context, tx, asked);
  if (!may.ok) return may;
  return (await useFrame(tx, asked.id, now - FRAME_MS, now)) ? done({}) : refuse('picture-lapsed');
}
