import {
  accessSync,
  constants,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { cacheFolder, orTellWhereCachesGo } from './cache.mjs';
import { say } from './log.mjs';

const pollMs = 200;
const beatMs = 2000;
/** A process number says nothing when containers share a cache, so a holder is alive while it touches its lock. */
const staleMs = 15_000;

/** Runs `work` while no other bootstrap that uses this cache holds the lock of this name. */
export async function withLock(name, work, cache = cacheFolder()) {
  const folder = join(cache, 'locks');
  orTellWhereCachesGo(cache, () => {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  });
  const path = join(folder, name);
  let said = false;
  while (!take(path)) {
    if (!said) say(`another bootstrap is at ${name}; waiting for it`);
    said = true;
    await sleep(pollMs);
  }
  const beat = setInterval(() => touch(path), beatMs);
  const release = () => rmSync(path, { force: true });
  // A signal ends the process by process.exit(), which skips `finally` but not this.
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    process.off('exit', release);
    release();
  }
}

/** Linking fails when the lock is there, so only one of several gets it. */
function take(path) {
  const own = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(own, '');
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isStale(path)) removeStale(path, own);
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Moves the lock away under a name of our own first: of two that find it stale, only one can. */
function removeStale(path, own) {
  const moved = `${own}.moved`;
  try {
    renameSync(path, moved);
    // Between the look and the move somebody may have taken it afresh: give it back.
    if (!isStale(moved)) linkSync(moved, path);
  } catch {
    // Somebody else was faster.
  } finally {
    rmSync(moved, { force: true });
  }
}

function isStale(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > staleMs;
}

function touch(path) {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // Removed by hand: the work goes on all the same.
  }
}
