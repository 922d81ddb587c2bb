import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';

/*
 * EV1: how a file of evidence looks. Four bytes that name the format, then chunks: 64 KiB of content (the last may be shorter),
 * encrypted with AES-256-GCM, and 16 bytes that authenticate them. The nonce of a chunk is its number and whether it is the
 * last one, so that a chunk that is changed, moved, left out or cut off fails; the id of the piece goes along, so that no file
 * passes for another's. Every file has a key of its own: a number never meets the same key twice. The construction is STREAM
 * (Hoang, Reyhanitabar, Rogaway, Vizár: Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance, 2015).
 */

export const CHUNK_BYTES = 64 * 1024;
const TAG_BYTES = 16;
const FORMAT = Buffer.from('VVE1');

/** A byte of the file is not what was written, or some are missing. */
export class EvidenceDamaged extends Error {}

function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 7);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

const boundTo = (id: string): Buffer => Buffer.concat([FORMAT, Buffer.from(id)]);

/** Encrypts chunk by chunk into an open file. */
export class SealedFileWriter {
  readonly #file: FileHandle;
  readonly #key: Buffer;
  readonly #id: string;
  #pending: Buffer = Buffer.alloc(0);
  #index = 0;

  constructor(file: FileHandle, key: Buffer, id: string) {
    this.#file = file;
    this.#key = key;
    this.#id = id;
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.#pending = Buffer.concat([this.#pending, bytes]);
    // What may be the last chunk waits: only the end knows that it is.
    while (this.#pending.length > CHUNK_BYTES) {
      const chunk = this.#pending.subarray(0, CHUNK_BYTES);
      this.#pending = this.#pending.subarray(CHUNK_BYTES);
      await this.#put(chunk, false);
    }
  }

  /** Writes the last chunk, and waits until the disk has everything. */
  async end(): Promise<void> {
    await this.#put(this.#pending, true);
    this.#pending = Buffer.alloc(0);
    await this.#file.sync();
  }

  async #put(chunk: Buffer, isLast: boolean): Promise<void> {
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonceOf(this.#index, isLast)).setAAD(boundTo(this.#id));
    const sealed = [cipher.update(chunk), cipher.final(), cipher.getAuthTag()];
    await this.#file.appendFile(Buffer.concat(this.#index === 0 ? [FORMAT, ...sealed] : sealed));
    this.#index += 1;
  }
}

/**
 * The content of a file from byte `from` to before byte `to`, each chunk only once it is known to be what was written. Throws
 * `EvidenceDamaged`.
 */
export async function* readSealedFile(
  file: FileHandle,
  key: Buffer,
  id: string,
  { from, to }: { readonly from: number; readonly to: number } = { from: 0, to: Number.POSITIVE_INFINITY },
): AsyncGenerator<Uint8Array> {
  const { size } = await file.stat();
  const format = await bytesAt(file, 0, FORMAT.length);
  if (!format.equals(FORMAT)) throw new EvidenceDamaged('this is no file of evidence');
  const firstChunk = Math.floor(from / CHUNK_BYTES);
  let at = FORMAT.length + firstChunk * (CHUNK_BYTES + TAG_BYTES);
  for (let index = firstChunk; ; index += 1) {
    const begins = index * CHUNK_BYTES;
    const sealed = await bytesAt(file, at, Math.min(CHUNK_BYTES + TAG_BYTES, size - at));
    at += sealed.length;
    const isLast = at >= size;
    const content = opened(sealed, key, nonceOf(index, isLast), id);
    yield content.subarray(Math.max(0, from - begins), Math.min(content.length, to - begins));
    if (isLast || to <= begins + CHUNK_BYTES) return;
  }
}

function opened(sealed: Buffer, key: Buffer, nonce: Buffer, id: string): Buffer {
  if (sealed.length < TAG_BYTES) throw new EvidenceDamaged('the file ends too early');
  const cut = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(boundTo(id)).setAuthTag(sealed.subarray(cut));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, cut)), decipher.final()]);
  } catch {
    throw new EvidenceDamaged('a part of the file is not what was written');
  }
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(Math.max(0, length));
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, position + filled);
    if (bytesRead === 0) throw new EvidenceDamaged('the file ends too early');
    filled += bytesRead;
  }
  return buffer;
}
