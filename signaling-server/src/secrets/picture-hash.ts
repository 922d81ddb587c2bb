import { createHash, timingSafeEqual } from 'node:crypto';

/** EV4: whether `hash`, hex SHA-256, is of the nonce's characters and then these bytes: what a browser says of the picture it took. */
export function isHashOf(hash: string, nonce: string, bytes: Uint8Array): boolean {
  const own = createHash('sha256').update(nonce).update(bytes).digest();
  const said = Buffer.from(hash, 'hex');
  return said.length === own.length && timingSafeEqual(said, own);
}
