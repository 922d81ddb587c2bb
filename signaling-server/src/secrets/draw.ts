import { createHash, randomInt } from 'node:crypto';
import type { AccountId } from '@visavis/protocol';

/** C9: the lot of an account, 0 to 99: always the same one, and spread evenly over accounts whatever their ids look like. */
export const drawOf = (id: AccountId): number => createHash('sha256').update(id).digest().readUInt32BE(0) % 100;

/** L2: another one each time; what is drawn from it is the domain's. */
export const drawSeed = (): number => randomInt(2 ** 32);
