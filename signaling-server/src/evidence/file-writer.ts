import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { EvidenceId, Millis } from '@visavis/protocol';
import type { Tx } from '../store/store.ts';
import type { EvidenceWriter, SealedEvidence } from '../use-cases/ports.ts';
import type { SealedFileWriter } from './sealed-file.ts';

type Also = (tx: Tx, sealed: SealedEvidence, now: Millis) => Promise<void>;

type Writing = {
  readonly id: EvidenceId;
  readonly file: FileHandle;
  readonly sealed: SealedFileWriter;
  /** Makes it readable. */
  readonly keep: (what: Omit<SealedEvidence, 'id'>, also: Also | undefined) => Promise<void>;
  /** Leaves nothing of it. */
  readonly forget: () => Promise<void>;
};

/** A piece of evidence while it is written; counts and hashes what is written before it is encrypted. */
export class FileWriter implements EvidenceWriter {
  readonly id: EvidenceId;
  readonly #writing: Writing;
  readonly #hash = createHash('sha256');
  #bytes = 0;
  #isOver = false;
  /** One after the other, in the order they were asked for. */
  #last: Promise<void> = Promise.resolve();

  constructor(writing: Writing) {
    this.id = writing.id;
    this.#writing = writing;
  }

  write(chunk: Uint8Array): Promise<void> {
    if (this.#isOver) return Promise.reject(new Error('this piece of evidence is closed'));
    this.#hash.update(chunk);
    this.#bytes += chunk.byteLength;
    const written = this.#last.then(() => this.#writing.sealed.write(chunk));
    this.#last = written;
    // Whoever waits for this write hears of its failure, and so does `seal`.
    written.catch(() => {});
    return written;
  }

  async seal(also?: Also): Promise<SealedEvidence> {
    if (this.#isOver) throw new Error('this piece of evidence is closed');
    this.#isOver = true;
    const { id, file, sealed, keep, forget } = this.#writing;
    try {
      await this.#last;
      await sealed.end();
      await file.close();
      const what = { sha256: this.#hash.digest('hex'), bytes: this.#bytes };
      await keep(what, also);
      return { id, ...what };
    } catch (error) {
      await file.close().catch(() => {});
      await forget();
      throw error;
    }
  }

  async discard(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    await this.#last.catch(() => {});
    await this.#writing.file.close();
    await this.#writing.forget();
  }
}
