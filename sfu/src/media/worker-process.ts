import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import process from 'node:process';
import * as mediasoup from 'mediasoup';
import type { types } from 'mediasoup';

/** A worker that was asked to end does so within milliseconds. */
const STOP_PATIENCE_MS = 2000;
const WHAT_TO_DO = 'Run `npm start` once, which brings it, or set MEDIASOUP_WORKER_BIN to its path.';

/** M22: the path of a worker program that is there and may be run, or one error that says what to do. */
export function findWorkerProgram(given: string | undefined): string {
  const path = given ?? process.env['MEDIASOUP_WORKER_BIN'] ?? mediasoup.workerBin;
  try {
    accessSync(path, constants.X_OK);
    return path;
  } catch {
    throw new Error(`The mediasoup worker program is missing or may not be run (looked for ${path}). ${WHAT_TO_DO}`);
  }
}

/** M22: starts one worker process. Throws when the program is there but does not run. */
export async function startWorkerProcess(workerBin: string): Promise<types.Worker> {
  try {
    return await withoutSigtermListener(() => mediasoup.createWorker({ logLevel: 'warn', workerBin }));
  } catch (error) {
    throw new Error(`The mediasoup worker program does not run (${workerBin}). ${WHAT_TO_DO}`, { cause: error });
  }
}

/** Ends a worker process and waits for it to be gone; one that hangs is killed. */
export async function stopWorkerProcess(worker: types.Worker): Promise<void> {
  if (worker.subprocessClosed) return;
  const gone = once(worker, 'subprocessclose');
  const killer = setTimeout(() => process.kill(worker.pid, 'SIGKILL'), STOP_PATIENCE_MS);
  worker.close();
  await gone;
  clearTimeout(killer);
}

/**
 * mediasoup closes its workers by itself on SIGTERM, which would end live calls before a process could drain. We take
 * that listener away: whoever runs the process closes the node in its own order. (The one for SIGINT stays, since a
 * terminal sends that to the workers as well.)
 */
function withoutSigtermListener<Value>(start: () => Value): Value {
  const before = new Set(process.listeners('SIGTERM'));
  const started = start();
  for (const listener of process.listeners('SIGTERM')) {
    if (!before.has(listener)) process.removeListener('SIGTERM', listener);
  }
  return started;
}
