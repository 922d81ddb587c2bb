import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { CaseId, EvidenceId } from '@visavis/protocol';

/*
 * EV2: one key a case, kept wrapped by the master key; the key of a file is derived from it with a salt of the file's own. So
 * the master key opens nothing without the case's row, and the case's key nothing without the file's.
 */

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The key does not open what it should: another master key, or another case's row. */
export class WrongKey extends Error {}

const boundTo = (caseId: CaseId): Buffer => Buffer.from(`visavis case key ${caseId}`);

/** A new key for a case, wrapped; base64. */
export function freshCaseKey(master: Buffer, caseId: CaseId): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', master, nonce).setAAD(boundTo(caseId));
  const wrapped = Buffer.concat([cipher.update(randomBytes(KEY_BYTES)), cipher.final()]);
  return Buffer.concat([nonce, wrapped, cipher.getAuthTag()]).toString('base64');
}

/** Throws `WrongKey`. */
export function unwrapCaseKey(master: Buffer, caseId: CaseId, wrapped: string): Buffer {
  const bytes = Buffer.from(wrapped, 'base64');
  if (bytes.length !== NONCE_BYTES + KEY_BYTES + TAG_BYTES) throw new WrongKey('this is no wrapped key');
  const decipher = createDecipheriv('aes-256-gcm', master, bytes.subarray(0, NONCE_BYTES))
    .setAAD(boundTo(caseId))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    throw new WrongKey('the key of the case was wrapped by another master key');
  }
}

export const newSalt = (): string => randomBytes(32).toString('base64');

/** The key of one file. */
export const fileKey = (caseKey: Buffer, salt: string, id: EvidenceId): Buffer =>
  Buffer.from(hkdfSync('sha256', caseKey, Buffer.from(salt, 'base64'), `visavis evidence ${id}`, KEY_BYTES));
