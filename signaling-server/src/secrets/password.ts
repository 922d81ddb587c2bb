import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const argon2Async = promisify(argon2);

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const PREFIX = `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=1$`;

const tagOf = (password: string, nonce: Buffer): Promise<Buffer> =>
  argon2Async('argon2id', {
    message: password,
    nonce,
    parallelism: 1,
    tagLength: 32,
    memory: MEMORY_KIB,
    passes: PASSES,
  });

/** The password as a PHC string: algorithm, cost, nonce and tag (RFC 9106). */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await tagOf(password, nonce);
  return `${PREFIX}${nonce.toString('base64url')}$${tag.toString('base64url')}`;
}

/** Whether `password` is the hashed one. quality T8: without a hash (nobody of that name) it costs the same and says no. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [nonce = '', tag = ''] = hash?.startsWith(PREFIX) ? hash.slice(PREFIX.length).split('$') : [];
  const asked = await tagOf(password, nonce ? Buffer.from(nonce, 'base64url') : Buffer.alloc(16));
  const kept = Buffer.from(tag, 'base64url');
  return kept.length === asked.length && timingSafeEqual(kept, asked);
}
