import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

import { Problem } from './problem.mjs';

const abandonedMs = 24 * 60 * 60 * 1000;

/** Where things that outlive a checkout are kept. */
export function cacheFolder(env = process.env) {
  if (env.VISAVIS_CACHE) return env.VISAVIS_CACHE;
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'visavis');
}

/**
 * The folder of this name in the cache; when it is not there, `make` fills a temporary folder that is then renamed, so
 * that nobody ever sees half of it. Of two makers at once the first wins, and both get the same.
 */
export async function cached(name, make, cache = cacheFolder()) {
  const final = join(cache, name);
  if (existsSync(final)) return final;
  await inTemporaryFolder(async (temporary) => {
    await make(temporary);
    mkdirSync(dirname(final), { recursive: true });
    renameUnlessThere(temporary, final);
  }, cache);
  return final;
}

/** Runs `work` with a new empty folder in the cache, which is gone afterwards, even when a signal ends the process. */
export async function inTemporaryFolder(work, cache = cacheFolder()) {
  const folder = makeTemporaryFolder(join(cache, 'tmp'), cache);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    return await work(folder);
  } finally {
    process.off('exit', remove);
    remove();
  }
}

function makeTemporaryFolder(parent, cache) {
  return orTellWhereCachesGo(cache, () => {
    mkdirSync(parent, { recursive: true });
    sweep(parent);
    return mkdtempSync(join(parent, 'make-'));
  });
}

/** Runs `work`, which writes to the cache; when that is not allowed, says what to do about it. */
export function orTellWhereCachesGo(cache, work) {
  try {
    return work();
  } catch (error) {
    throw new Problem(
      `The cache folder ${cache} cannot be written (${error.code}).`,
      'Set VISAVIS_CACHE to a folder that can be.',
    );
  }
}

function renameUnlessThere(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  }
}

/** What killed bootstraps left behind. */
function sweep(parent) {
  for (const name of readdirSync(parent)) {
    const path = join(parent, name);
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs && Date.now() - mtimeMs > abandonedMs) rmSync(path, { recursive: true, force: true });
  }
}
