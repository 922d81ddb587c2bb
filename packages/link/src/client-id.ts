import type { ClientId } from '@visavis/protocol';

/** A fresh id for one command that changes something (P2): 128 random bits as 22 characters of base64url. */
export function newClientId(): ClientId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, 22);
}
