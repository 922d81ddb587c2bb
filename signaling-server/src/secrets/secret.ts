import { createHash, randomBytes } from 'node:crypto';

/** A session or API key: 256 random bits in base64url; its bearer is let in, and we keep only its hash. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Hex SHA-256. Enough for a secret with 256 bits of its own; passwords take argon2 instead. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
