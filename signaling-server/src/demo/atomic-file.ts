import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a whole file so that a reader, or the next start after a crash, finds either the old content or the new one: a
 * neighbour is written and flushed first, then takes the name. Resolves once the new name is on the disk, too.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const neighbour = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(neighbour, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(neighbour, path);
  } catch (error) {
    await rm(neighbour, { force: true });
    throw error;
  }
  await flushFolder(dirname(path));
}

/** Some systems cannot flush a folder; there the rename is as durable as it gets. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
