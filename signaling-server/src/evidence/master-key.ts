import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const KEY_BYTES = 32;

/** The bytes of a master key written as base64 or base64url; null for anything that is not 32 bytes. */
export function masterKeyIn(text: string): Buffer | null {
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return null;
  const key = Buffer.from(text, 'base64');
  return key.length === KEY_BYTES ? key : null;
}

/** The demo's own key, made by its first start; nobody else on the machine reads it. */
export async function demoMasterKey(file: string): Promise<Buffer> {
  await mkdir(dirname(file), { recursive: true });
  try {
    const made = await open(file, 'wx', 0o600);
    await made.writeFile(`${randomBytes(KEY_BYTES).toString('base64')}\n`);
    await made.close();
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
  }
  const key = masterKeyIn((await readFile(file, 'utf8')).trim());
  if (!key) throw new Error(`${file} has no key for evidence in it; remove it, and with it what it encrypted.`);
  return key;
}
