import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The folder is in use by another process, which would corrupt it without a word. */
export class FolderInUse extends Error {
  constructor(folder: string) {
    super(`The data folder ${folder} is in use by another Visavis process; stop that one or set VISAVIS_DATA.`);
  }
}

/**
 * Takes the data folder for this process until it ends or `release` is called. PGlite takes no lock of its own. SQLite's
 * exclusive lock is the operating system's lock on a file, which Node does not offer directly: it is atomic, and the
 * kernel gives it back when the process dies, however it dies, so a crash never leaves a folder locked.
 */
export function lockFolder(folder: string): { release: () => void } {
  mkdirSync(folder, { recursive: true });
  const lock = new DatabaseSync(join(folder, 'lock.sqlite'), { timeout: 0 });
  try {
    lock.exec('pragma locking_mode = exclusive; pragma journal_mode = delete; begin exclusive; commit');
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (error instanceof Error && /locked|busy/i.test(error.message)) throw new FolderInUse(folder);
    throw error;
  }
  return {
    release: () => {
      if (lock.isOpen) lock.close();
    },
  };
}
