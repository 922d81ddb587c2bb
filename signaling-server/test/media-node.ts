import type { Sfu } from '@visavis/protocol';
import { startSfu } from '@visavis/sfu';
import { afterAll, beforeAll } from 'vitest';

const quiet = { info: () => {}, warn: () => {}, error: () => {} };

/** A real media node for the tests of a file, started before them and closed after; asked for at the file's top level or in a `describe`. */
let current: Sfu | null = null;

export function mediaNode(): Sfu {
  if (!current) throw new Error('ask for the media node within a test or a hook');
  return current;
}

beforeAll(async () => {
  current = await startSfu({ workers: 1, log: quiet });
});
afterAll(async () => {
  await current?.close();
  current = null;
});
