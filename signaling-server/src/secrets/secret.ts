import { createHash, randomBytes, randomInt } from 'node:crypto';

/** A session or API key: 256 random bits in base64url; its bearer is let in, and we keep only its hash. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Hex SHA-256. Enough for a secret with 256 bits of its own; passwords take argon2 instead. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** What a marketplace's endpoint verifies our webhooks with, in the form of Standard Webhooks; kept as it is, to sign. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** A number in [0, 1): what spreads retries. */
export const chance = (): number => randomInt(2 ** 32) / 2 ** 32;
