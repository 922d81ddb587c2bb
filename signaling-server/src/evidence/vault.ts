import { randomBytes } from 'node:crypto';
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaseId, EvidenceId } from '@visavis/protocol';
import { newEvidenceId } from '../secrets/ids.ts';
import {
  anyCaseKey,
  caseKeyOf,
  deleteUnsealed,
  dropKeyIfUnused,
  evidenceOf,
  filesKept,
  holdCaseKey,
  holdKeyOf,
  insertEvidence,
  keepPurged,
  keepSealed,
  sealedFileOf,
  unsealedSince,
} from '../store/evidence.ts';
import type { Store, Tx } from '../store/store.ts';
import { note } from '../store/timeline.ts';
import { appendAudit } from '../use-cases/append-audit.ts';
import type { EvidenceFacts, EvidenceKind, EvidenceRemover, EvidenceWriter, Vault } from '../use-cases/ports.ts';
import { fileKey, freshCaseKey, newSalt, unwrapCaseKey } from './case-key.ts';
import { FileWriter } from './file-writer.ts';
import { lostFiles } from './lost-files.ts';
import { readSealedFile, SealedFileWriter } from './sealed-file.ts';

/** What was begun so long ago and never sealed is nothing any more, file or not. */
const FORGOTTEN_MS = 24 * 60 * 60 * 1000;

/** There is nothing sealed of this id: never was, or purged. */
export class EvidenceGone extends Error {}

/**
 * Evidence in files of the data folder, with what is known of it in the database. The row comes before the file and is sealed
 * after it, so that whatever a crash leaves behind cannot be read, and is found by the sweep. None of its methods may be
 * called within a transaction: each has its own.
 */
export class FileVault implements Vault, EvidenceRemover {
  readonly folder: string;
  readonly #store: Store;
  readonly #master: Buffer | null;

  /** Without a master key nothing is written or read; what is due is removed all the same. */
  constructor(store: Store, folder: string, master: Buffer | null) {
    this.#store = store;
    this.folder = folder;
    this.#master = master;
  }

  /** Throws a sentence for the operator where the key is not the one that what is there was written with. */
  async check(): Promise<void> {
    const kept = this.#master && (await anyCaseKey(this.#store.db));
    if (!kept) return;
    try {
      unwrapCaseKey(this.#masterKey(), kept.caseId, kept.wrappedKey);
    } catch {
      throw new Error('VISAVIS_EVIDENCE_KEY is not the key that the evidence kept here was encrypted with.');
    }
  }

  #masterKey(): Buffer {
    if (!this.#master) throw new Error('there is no key for evidence');
    return this.#master;
  }

  async open(caseId: CaseId, kind: EvidenceKind, facts: EvidenceFacts): Promise<EvidenceWriter> {
    const { id = newEvidenceId(), ...known } = facts;
    const master = this.#masterKey();
    const fileName = randomBytes(16).toString('hex');
    const salt = newSalt();
    const caseKey = await this.#store.transaction(async (tx, now) => {
      const wrapped = await holdCaseKey(tx, caseId, () => freshCaseKey(master, caseId), now);
      await insertEvidence(tx, { ...known, id, caseId, kind, madeAt: now, fileName, salt });
      return unwrapCaseKey(master, caseId, wrapped);
    });
    const file = await this.#newFile(fileName).catch(async (error: unknown) => {
      await this.discard(caseId, id);
      throw error;
    });
    return new FileWriter({
      id,
      file,
      sealed: new SealedFileWriter(file, fileKey(caseKey, salt, id), id),
      keep: (what, also) =>
        this.#store.transaction(async (tx, now) => {
          if (!(await keepSealed(tx, id, what))) throw new Error(`${id} was discarded while it was written`);
          await also?.(tx, { id, ...what }, now);
        }),
      forget: () => this.discard(caseId, id),
    });
  }

  async #newFile(fileName: string): Promise<FileHandle> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    return open(join(this.folder, fileName), 'wx', 0o600);
  }

  async *read(id: EvidenceId, part?: { from: number; to: number }): AsyncGenerator<Uint8Array> {
    const { db } = this.#store;
    const kept = await sealedFileOf(db, id);
    const wrapped = kept && (await caseKeyOf(db, kept.caseId));
    if (!kept || !wrapped) throw new EvidenceGone(`nothing can be read of ${id}`);
    const key = fileKey(unwrapCaseKey(this.#masterKey(), kept.caseId, wrapped), kept.salt, id);
    const file = await open(join(this.folder, kept.fileName), 'r');
    try {
      yield* readSealedFile(file, key, id, part);
    } finally {
      await file.close();
    }
  }

  /** EV6: the key material goes with the row's change, the file right after; one that a crash leaves is swept, and nobody's to read. */
  async purge(id: EvidenceId): Promise<boolean> {
    const known = await evidenceOf(this.#store.db, id);
    if (!known) return false;
    const fileName = await this.#store.transaction(async (tx, now) => {
      await holdKeyOf(tx, known.caseId);
      const purged = await keepPurged(tx, id, now);
      if (!purged) return null;
      await dropKeyIfUnused(tx, known.caseId);
      await recordPurge(tx, known, now);
      return purged.fileName;
    });
    if (fileName === null) return false;
    await this.#removeFile(fileName);
    return true;
  }

  /** Forgets a piece that was never sealed, if there is one. */
  async discard(caseId: CaseId, id: EvidenceId): Promise<void> {
    const fileName = await this.#store.transaction(async (tx) => {
      await holdKeyOf(tx, caseId);
      const unsealed = await deleteUnsealed(tx, id);
      if (unsealed !== null) await dropKeyIfUnused(tx, caseId);
      return unsealed;
    });
    if (fileName !== null) await this.#removeFile(fileName);
  }

  /** EV3: looks at files that nobody has written to for an hour, as a recording always does. */
  async sweep(): Promise<number> {
    const lost = await lostFiles(this.folder, () => filesKept(this.#store.db));
    for (const { fileName, unsealed } of lost) {
      if (unsealed) await this.discard(unsealed.caseId, unsealed.id);
      else await this.#removeFile(fileName);
    }
    const { db } = this.#store;
    const forgotten = await unsealedSince(db, (await this.#store.now()) - FORGOTTEN_MS);
    for (const { caseId, id } of forgotten) await this.discard(caseId, id);
    return lost.length + forgotten.length;
  }

  async #removeFile(fileName: string): Promise<void> {
    await rm(join(this.folder, fileName), { force: true });
  }
}

async function recordPurge(
  tx: Tx,
  { id, caseId, kind }: { readonly id: EvidenceId; readonly caseId: CaseId; readonly kind: EvidenceKind },
  now: number,
): Promise<void> {
  await note(tx, caseId, 'evidence-purged', 'visavis', now, { evidenceId: id, kind });
  await appendAudit(tx, { actor: null, action: 'evidence:purge', subject: id, detail: { caseId, kind } }, now);
}
