import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileKept } from '../store/evidence.ts';

/** A file that nobody has written to for so long is not being written. */
const QUIET_MS = 60 * 60 * 1000;

export type LostFile = { readonly fileName: string; readonly unsealed: FileKept | null };

/**
 * EV3: the files of a folder that belong to nothing, or to something that was never sealed. The folder is read before what is
 * kept, and a row is there before its file: whatever begins meanwhile is not lost. Files' times are the machine's own.
 */
export async function lostFiles(
  folder: string,
  kept: () => Promise<ReadonlyMap<string, FileKept>>,
): Promise<readonly LostFile[]> {
  const quiet: string[] = [];
  for (const fileName of await namesIn(folder)) {
    const { mtimeMs } = await stat(join(folder, fileName));
    if (Date.now() - mtimeMs > QUIET_MS) quiet.push(fileName);
  }
  if (quiet.length === 0) return [];
  const known = await kept();
  return quiet
    .map((fileName) => ({ fileName, of: known.get(fileName) }))
    .filter(({ of }) => !of?.isSealed)
    .map(({ fileName, of }) => ({ fileName, unsealed: of ?? null }));
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return [];
    throw error;
  }
}
