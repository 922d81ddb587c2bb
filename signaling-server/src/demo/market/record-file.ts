import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../atomic-file.ts';
import { emptyRecords, Records } from './records.ts';

/** The demo marketplace's memory: what it answers from is always what is on the disk. */
export type RecordFile = {
  readonly now: () => Records;
  /** Replaces the records; changes wait for each other. Resolves once the new ones are on the disk, and only then shows them. */
  readonly change: (next: (records: Records) => Records) => Promise<void>;
  /** Resolves once nothing is being written any more; whoever changes something later is refused with an error. */
  readonly close: () => Promise<void>;
};

/** Called once when the demo starts. Throws, naming the file, when it holds something else than records. */
export async function openRecordFile(folder: string): Promise<RecordFile> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'marketplace.json');
  let records = await readRecords(path);
  let writing: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  async function replace(next: (records: Records) => Records): Promise<void> {
    const changed = next(records);
    if (changed === records) return;
    await writeWhole(path, JSON.stringify(changed, null, 2));
    records = changed;
  }

  return {
    now: () => records,
    change(next) {
      if (isClosed) return Promise.reject(new Error('the demo marketplace is closed'));
      const written = writing.then(() => replace(next));
      writing = written.catch(() => undefined);
      return written;
    },
    async close() {
      isClosed = true;
      await writing;
    },
  };
}

async function readRecords(path: string): Promise<Records> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return emptyRecords(new Date());
  try {
    return Records.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${path} is not a demo marketplace of this version; move it away to begin anew.`, { cause });
  }
}
