import type { CaseId, EvidenceId, Millis } from '@visavis/protocol';
import type { Selectable } from 'kysely';
import type { Evidence } from '../domain/evidence.ts';
import type { Db, Tx } from './store.ts';
import { toDate, toDateOrNull, toMillis, toMillisOrNull } from './store.ts';
import type { Database } from './tables.ts';

/* What is known of pictures and recordings, and the keys of cases. The bytes themselves are in files: evidence/vault.ts. */

/** Where the bytes of a piece are, and what its own key is derived with. */
export type FileOf = { readonly caseId: CaseId; readonly fileName: string; readonly salt: string };

type Begun = Omit<Evidence, 'bytes' | 'sha256' | 'purgeAt' | 'purgedAt'> & Omit<FileOf, 'caseId'>;

function toEvidence(row: Selectable<Database['evidence']>): Evidence {
  return {
    id: row.id,
    caseId: row.case_id,
    callId: row.call_id,
    kind: row.kind,
    madeAt: toMillis(row.made_at),
    by: row.made_by,
    contentType: row.content_type,
    width: row.width,
    height: row.height,
    bytes: row.bytes ?? 0,
    sha256: row.sha256 ?? '',
    purgeAt: toMillisOrNull(row.purge_at),
    purgedAt: toMillisOrNull(row.purged_at),
  };
}

/** The wrapped key of a case, its row held: `fresh` where there was none. Whoever purges waits for whoever writes, and the other way. */
export async function holdCaseKey(tx: Tx, caseId: CaseId, fresh: () => string, now: Millis): Promise<string> {
  await tx
    .insertInto('case_keys')
    .values({ case_id: caseId, wrapped_key: fresh(), made_at: toDate(now) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await tx
    .selectFrom('case_keys')
    .select('wrapped_key')
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return row.wrapped_key;
}

export async function caseKeyOf(db: Db, caseId: CaseId): Promise<string | null> {
  const row = await db.selectFrom('case_keys').select('wrapped_key').where('case_id', '=', caseId).executeTakeFirst();
  return row?.wrapped_key ?? null;
}

/** Any one key there is, to try the master key on. */
export async function anyCaseKey(db: Db): Promise<{ caseId: CaseId; wrappedKey: string } | null> {
  const row = await db.selectFrom('case_keys').select(['case_id', 'wrapped_key']).limit(1).executeTakeFirst();
  return row ? { caseId: row.case_id, wrappedKey: row.wrapped_key } : null;
}

export async function insertEvidence(tx: Tx, begun: Begun): Promise<void> {
  await tx
    .insertInto('evidence')
    .values({
      id: begun.id,
      case_id: begun.caseId,
      call_id: begun.callId,
      kind: begun.kind,
      state: 'writing',
      made_at: toDate(begun.madeAt),
      made_by: begun.by,
      content_type: begun.contentType,
      width: begun.width,
      height: begun.height,
      file_name: begun.fileName,
      salt: begun.salt,
    })
    .execute();
}

/** Answers whether it was still being written. */
export async function keepSealed(db: Db, id: EvidenceId, sealed: { sha256: string; bytes: number }): Promise<boolean> {
  const kept = await db
    .updateTable('evidence')
    .set({ state: 'sealed', ...sealed })
    .where('id', '=', id)
    .where('state', '=', 'writing')
    .returning('id')
    .execute();
  return kept.length > 0;
}

/** Forgets a piece that was never sealed; answers the name of its file, null where there is no such piece. */
export async function deleteUnsealed(tx: Tx, id: EvidenceId): Promise<string | null> {
  const row = await tx
    .deleteFrom('evidence')
    .where('id', '=', id)
    .where('state', '=', 'writing')
    .returning('file_name')
    .executeTakeFirst();
  return row?.file_name ?? null;
}

/** Pieces that were begun before `before` and are not sealed. */
export async function unsealedSince(db: Db, before: Millis): Promise<{ caseId: CaseId; id: EvidenceId }[]> {
  const rows = await db
    .selectFrom('evidence')
    .select(['id', 'case_id'])
    .where('state', '=', 'writing')
    .where('made_at', '<', toDate(before))
    .execute();
  return rows.map(({ id, case_id: caseId }) => ({ id, caseId }));
}

/** A sealed piece and where its bytes are. */
export async function sealedFileOf(db: Db, id: EvidenceId): Promise<FileOf | null> {
  const row = await db
    .selectFrom('evidence')
    .select(['case_id', 'file_name', 'salt'])
    .where('id', '=', id)
    .where('state', '=', 'sealed')
    .executeTakeFirst();
  return row?.file_name && row.salt ? { caseId: row.case_id, fileName: row.file_name, salt: row.salt } : null;
}

/** A piece that is or was there; null for one that was never sealed. */
export async function evidenceOf(db: Db, id: EvidenceId): Promise<Evidence | null> {
  const row = await db
    .selectFrom('evidence')
    .selectAll()
    .where('id', '=', id)
    .where('state', '!=', 'writing')
    .executeTakeFirst();
  return row ? toEvidence(row) : null;
}

/** What is or was there of a case, the oldest first. */
export async function evidenceOfCase(db: Db, caseId: CaseId): Promise<Evidence[]> {
  const rows = await db
    .selectFrom('evidence')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('state', '!=', 'writing')
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return rows.map(toEvidence);
}

/** Marks a sealed piece as purged and takes the key material of its file; answers the file's name, null where it is not there. */
export async function keepPurged(
  tx: Tx,
  id: EvidenceId,
  now: Millis,
): Promise<(Evidence & { fileName: string }) | null> {
  const row = await tx
    .selectFrom('evidence')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'sealed')
    .forUpdate()
    .executeTakeFirst();
  if (!row?.file_name) return null;
  await tx
    .updateTable('evidence')
    .set({ state: 'purged', purged_at: toDate(now), file_name: null, salt: null })
    .where('id', '=', id)
    .execute();
  return { ...toEvidence(row), fileName: row.file_name };
}

/** EV2: without anything left that it opens, the key of a case goes. The row of the key must be held, if there is one. */
export async function dropKeyIfUnused(tx: Tx, caseId: CaseId): Promise<void> {
  await tx
    .deleteFrom('case_keys')
    .where('case_id', '=', caseId)
    .where((is) =>
      is.not(
        is.exists(
          is.selectFrom('evidence').select('evidence.id').where('case_id', '=', caseId).where('state', '!=', 'purged'),
        ),
      ),
    )
    .execute();
}

/** Holds the key of a case where it has one, so that nothing is written with it meanwhile. */
export async function holdKeyOf(tx: Tx, caseId: CaseId): Promise<void> {
  await tx.selectFrom('case_keys').select('case_id').where('case_id', '=', caseId).forUpdate().execute();
}

/** The cases that have something sealed. */
export async function casesWithEvidence(db: Db): Promise<CaseId[]> {
  const rows = await db.selectFrom('evidence').select('case_id').distinct().where('state', '=', 'sealed').execute();
  return rows.map(({ case_id: caseId }) => caseId);
}

export async function keepPurgeAt(db: Db, id: EvidenceId, at: Millis | null): Promise<void> {
  await db
    .updateTable('evidence')
    .set({ purge_at: toDateOrNull(at) })
    .where('id', '=', id)
    .where('state', '=', 'sealed')
    .execute();
}

/** Sealed pieces whose case has lost its key: nobody can read them any more. */
export async function evidenceWithoutKey(db: Db): Promise<EvidenceId[]> {
  const rows = await db
    .selectFrom('evidence')
    .leftJoin('case_keys', 'case_keys.case_id', 'evidence.case_id')
    .select('evidence.id')
    .where('evidence.state', '=', 'sealed')
    .where('case_keys.case_id', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}

/** What a file belongs to. */
export type FileKept = { readonly id: EvidenceId; readonly caseId: CaseId; readonly isSealed: boolean };

/** The files that belong to something, sealed or being written, by their names. */
export async function filesKept(db: Db): Promise<Map<string, FileKept>> {
  const rows = await db
    .selectFrom('evidence')
    .select(['id', 'case_id', 'file_name', 'state'])
    .where('state', '!=', 'purged')
    .execute();
  return new Map(
    rows.map(({ id, case_id: caseId, file_name: name, state }) => [
      name ?? '',
      { id, caseId, isSealed: state === 'sealed' },
    ]),
  );
}
