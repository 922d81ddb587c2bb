import type { EvidenceId, Millis, Nothing, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { jpegSize } from '../domain/jpeg.ts';
import { isHashOf } from '../secrets/picture-hash.ts';
import type { Snapshot } from '../store/snapshots.ts';
import { snapshotOf, useSnapshot } from '../store/snapshots.ts';
import type { Tx } from '../store/store.ts';
import { note } from '../store/timeline.ts';
import { appendAudit } from './append-audit.ts';
import type { Context } from './context.ts';
import { freelancerBehind } from './identify.ts';
import { keepPicture, mayTakeIn } from './keep-picture.ts';
import type { SealedEvidence } from './ports.ts';
import { phoneBehind } from './sync-phone.ts';

/** A picture as it comes in: `hash` is hex SHA-256 over the nonce's characters and the bytes, as the browser made it. */
export type SentPicture = { readonly bytes: Uint8Array; readonly hash: string };

/** Whose browser asks, by its session: the computer or the phone, each for pictures of its own camera only. */
async function isSender(context: Context, session: string, { caseId, camera }: Snapshot): Promise<boolean> {
  const behind = camera === 'phone' ? phoneBehind : freelancerBehind;
  return (await behind(context, session)) === caseId;
}

/** EV4: whether some session of a freelancer's is behind this; asked before a byte of the body is read. */
export async function isFreelancerSession(context: Context, session: string): Promise<boolean> {
  return (await freelancerBehind(context, session)) !== null || (await phoneBehind(context, session)) !== null;
}

/**
 * EV4: takes in the picture that was asked for, once, in time, while the call is live; encrypts it, and writes hash, time, size and
 * who asked into the case. Refusals: `not-found` (not asked of this browser), `malformed` (no JPEG, or its hash is not that of these
 * bytes and the nonce), `picture-lapsed` (used, or too late), `call-ended`, `no-consent`, `pictures-off`.
 */
export async function takeInPicture(
  context: Context,
  session: string,
  id: EvidenceId,
  { bytes, hash }: SentPicture,
): Promise<Reply<Nothing>> {
  const asked = await snapshotOf(context.store.db, id);
  if (!asked || !(await isSender(context, session, asked))) return refuse('not-found');
  const size = jpegSize(bytes);
  if (!size || !isHashOf(hash, asked.nonce, bytes)) return refuse('malformed');
  const { vault } = context;
  if (!vault) return refuse('pictures-off');
  const used = await context.store.transaction((tx, now) => useIn(context, tx, asked, now));
  if (!used.ok) return used;
  const { caseId, callId, agentId: by, ticketId } = asked;
  let at = asked.askedAt;
  const kept = await keepPicture(context, vault, asked, {
    kind: 'snapshot',
    facts: { id, callId, by, contentType: 'image/jpeg', ...size },
    bytes,
    also: async (tx, sealed, now) => {
      at = now;
      await recordPicture(tx, asked, sealed, size, now);
    },
  });
  if (!kept.ok) return kept;
  context.notifier.toAgent(by, 'snapshot:changed', { ticketId, id, state: 'taken' });
  context.notifier.toFreelancer(caseId, 'snapshot:taken', { id, at });
  return done({});
}

async function useIn(context: Context, tx: Tx, asked: Snapshot, now: Millis): Promise<Reply<Nothing>> {
  const may = await mayTakeIn(context, tx, asked);
  if (!may.ok) return may;
  return (await useSnapshot(tx, asked.id, now)) ? done({}) : refuse('picture-lapsed');
}

async function recordPicture(
  tx: Tx,
  { caseId, callId, agentId, camera }: Snapshot,
  { id, sha256, bytes }: SealedEvidence,
  { width, height }: { readonly width: number; readonly height: number },
  now: Millis,
): Promise<void> {
  const what = { sha256, bytes, width, height, camera };
  await note(tx, caseId, 'picture-taken', agentId, now, { evidenceId: id, callId, ...what });
  await appendAudit(tx, { actor: agentId, action: 'snapshot:take', subject: id, detail: { caseId, ...what } }, now);
}
