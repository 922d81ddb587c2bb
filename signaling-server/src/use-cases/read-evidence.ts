import type {
  CaseEvidence,
  CaseId,
  EvidenceId,
  EvidenceOpened,
  EvidencePiece,
  Reply,
  StaffId,
} from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Agent } from '../domain/agent.ts';
import type { Evidence } from '../domain/evidence.ts';
import { callOf } from '../store/calls.ts';
import { caseOf } from '../store/cases.ts';
import { evidenceOf, evidenceOfCase } from '../store/evidence.ts';
import { framesOfCase, hasOpened, insertOpening, keepRead } from '../store/snapshots.ts';
import { agentOf } from '../store/staff.ts';
import type { Db } from '../store/store.ts';
import { ticketOfAgent } from '../store/tickets.ts';
import { note } from '../store/timeline.ts';
import { appendAudit } from './append-audit.ts';
import type { Context } from './context.ts';
import { instant, instantOrNull } from './instant.ts';

/*
 * EV5: who reads what is kept of calls: the agent who has the case at hand, of this case; a supervisor by giving a reason, which
 * opens one case to one person for a while. For anybody else there is nothing. Whoever reads a piece is in the audit before a byte leaves.
 */

type Part = { readonly from: number; readonly to: number };

/** How long a reason counts, and a line in the audit for the same piece and reader. */
const OPEN_MS = 15 * 60_000;

const hasAtHand = async (db: Db, staffId: StaffId, caseId: CaseId): Promise<boolean> =>
  (await ticketOfAgent(db, staffId))?.caseId === caseId;

/** EV12: a recording may be taken back until its call is over; until then it is nobody's to see. */
const isThere = async (db: Db, { kind, callId }: Evidence): Promise<boolean> =>
  kind !== 'recording' || (await callOf(db, callId))?.state === 'ended';

const isSupervisor = ({ role }: Agent): boolean => role === 'supervisor';

/** What there is and was of a case, without a byte of it. Refusal: `not-found` (no such case, or none of this agent's). */
export async function listEvidence({ store }: Context, who: Agent, caseId: CaseId): Promise<Reply<CaseEvidence>> {
  const { db } = store;
  const isAtHand = await hasAtHand(db, who.id, caseId);
  if (!isAtHand && !isSupervisor(who)) return refuse('not-found');
  if (!(await caseOf(db, caseId))) return refuse('not-found');
  const frames = await framesOfCase(db, caseId);
  const pieces: EvidencePiece[] = [];
  for (const piece of await evidenceOfCase(db, caseId)) {
    if (await isThere(db, piece)) pieces.push(await shown(db, piece, frames));
  }
  const needsReason = !isAtHand && !(await hasOpened(db, caseId, who.id, await store.now()));
  return done({ pieces, needsReason });
}

/** One piece, to be read: what it is, and how its bytes are had, all or a part. Refusals: `not-found` (not there, purged, foreign), `not-permitted` (a supervisor who gave no reason). */
export async function readEvidence(
  context: Context,
  who: Agent,
  id: EvidenceId,
): Promise<Reply<{ piece: Evidence; read: (part?: Part) => AsyncIterable<Uint8Array> }>> {
  const { store, vault } = context;
  const piece = await evidenceOf(store.db, id);
  if (!vault || !piece || piece.purgedAt !== null || !(await isThere(store.db, piece))) return refuse('not-found');
  if (!(await hasAtHand(store.db, who.id, piece.caseId))) {
    if (!isSupervisor(who)) return refuse('not-found');
    if (!(await hasOpened(store.db, piece.caseId, who.id, await store.now()))) return refuse('not-permitted');
  }
  await auditRead(context, who.id, piece);
  return done({ piece, read: (part) => vault.read(id, part) });
}

/** EV5, quality T36: one line for a viewer that asks for a piece again and again. */
async function auditRead({ store }: Context, staffId: StaffId, { id, caseId, kind }: Evidence): Promise<void> {
  await store.transaction(async (tx, now) => {
    if (!(await keepRead(tx, { id, staffId }, now - OPEN_MS, now))) return;
    await appendAudit(tx, { actor: staffId, action: 'evidence:read', subject: id, detail: { caseId, kind } }, now);
  });
}

/** A supervisor says why they have to look at a case; it is kept, and in timeline and audit. Refusal: `not-found`. */
export async function openEvidence(
  { store }: Context,
  staffId: StaffId,
  caseId: CaseId,
  reason: string,
): Promise<Reply<EvidenceOpened>> {
  return store.transaction(async (tx, now): Promise<Reply<EvidenceOpened>> => {
    if (!(await caseOf(tx, caseId))) return refuse('not-found');
    const until = now + OPEN_MS;
    const opening = await insertOpening(tx, { caseId, staffId, reason, at: now, until });
    await note(tx, caseId, 'evidence-read', staffId, now, { opening });
    await appendAudit(tx, { actor: staffId, action: 'evidence:open', subject: caseId, detail: { opening } }, now);
    return done({ until: instant(until) });
  });
}

async function shown(db: Db, piece: Evidence, frames: ReadonlyMap<EvidenceId, EvidenceId>): Promise<EvidencePiece> {
  const { caseId: _caseId, by, madeAt, purgeAt, purgedAt, ...known } = piece;
  return {
    ...known,
    by: by && ((await agentOf(db, by))?.name ?? null),
    madeAt: instant(madeAt),
    receivedId: frames.get(piece.id) ?? null,
    purgeAt: instantOrNull(purgeAt),
    purgedAt: instantOrNull(purgedAt),
  };
}
