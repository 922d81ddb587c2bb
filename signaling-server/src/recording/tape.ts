import type { CallId, CaseId, RecordingEnd, RecordingPart, RecordingSink } from '@visavis/protocol';
import type { EvidenceWriter, Vault } from '../use-cases/ports.ts';

const TYPES: Readonly<Record<RecordingPart['container'], string>> = {
  webm: 'video/webm',
  matroska: 'video/x-matroska',
};

/** What became of a recording. `parts`: how many can be looked at. */
export type TapeEnd = { readonly end: RecordingEnd; readonly isDiscarded: boolean; readonly parts: number };

/**
 * One recording on its way into the vault, part by part. Nothing of it can be read before it is over: until then a withdrawal
 * leaves nothing of it. `over` is told once, after everything is sealed or deleted.
 */
export class Tape implements RecordingSink {
  readonly caseId: CaseId;
  readonly #callId: CallId;
  readonly #vault: Vault;
  readonly #over: (end: TapeEnd) => Promise<void>;
  readonly #writers = new Map<number, EvidenceWriter>();
  #isDiscarded = false;

  constructor(callId: CallId, caseId: CaseId, vault: Vault, over: (end: TapeEnd) => Promise<void>) {
    this.#callId = callId;
    this.caseId = caseId;
    this.#vault = vault;
    this.#over = over;
  }

  /** From now on nothing more is written, and at its end all of it is deleted. */
  discard(): void {
    this.#isDiscarded = true;
  }

  async began({ number, container }: RecordingPart): Promise<void> {
    if (this.#isDiscarded) return;
    const facts = { callId: this.#callId, by: null, contentType: TYPES[container], width: null, height: null };
    this.#writers.set(number, await this.#vault.open(this.caseId, 'recording', facts));
  }

  async bytes(number: number, bytes: Uint8Array): Promise<void> {
    if (!this.#isDiscarded) await this.#writers.get(number)?.write(bytes);
  }

  async ended(): Promise<void> {}

  /** A part that cannot be sealed is deleted, and the others are kept. */
  async over(end: RecordingEnd): Promise<void> {
    let parts = 0;
    for (const writer of this.#writers.values()) if (await this.#put(writer)) parts += 1;
    await this.#over({ end, isDiscarded: this.#isDiscarded, parts });
  }

  async #put(writer: EvidenceWriter): Promise<boolean> {
    if (!this.#isDiscarded) {
      try {
        await writer.seal();
        return true;
      } catch {
        // It was not whole: below it goes.
      }
    }
    await writer.discard();
    return false;
  }
}
