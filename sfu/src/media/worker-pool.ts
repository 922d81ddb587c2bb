import { setTimeout as wait } from 'node:timers/promises';
import type { types } from 'mediasoup';
import { RESTART_LIMIT, spendRestart } from '../domain/restart-budget.ts';
import { chooseWorker } from '../domain/worker-choice.ts';
import type { CheckedOptions, SfuLog } from '../options.ts';
import { listenInfos } from './listen.ts';
import { findWorkerProgram, startWorkerProcess, stopWorkerProcess } from './worker-process.ts';

/** A running worker and the server all its calls are reached through. `calls` counts places taken in it. */
export type PoolWorker = {
  readonly index: number;
  readonly process: types.Worker;
  readonly webRtcServer: types.WebRtcServer;
  calls: number;
};

/** Before a restart is tried again, so that a port still held by the dead one is given up; grows with each attempt. */
const RETRY_STEP_MS = 200;

/**
 * The worker processes of a node. Each slot holds one worker, which is `running`, or is `being replaced` after it died,
 * or stays empty once restarts are used up (M14). A slot keeps its port for life.
 */
export class WorkerPool {
  readonly #options: CheckedOptions;
  readonly #log: SfuLog;
  readonly #program: string;
  readonly #running = new Map<number, PoolWorker>();
  readonly #replacements = new Set<Promise<void>>();
  readonly #closing = new AbortController();
  #restarts: readonly number[] = [];

  /** Starts all workers, or throws one error and leaves none behind. Called once, by `startSfu`. */
  static async start(options: CheckedOptions, log: SfuLog): Promise<WorkerPool> {
    const pool = new WorkerPool(options, log);
    const started = await Promise.allSettled(Array.from({ length: options.workers }, (_, index) => pool.#fill(index)));
    const failed = started.find((result) => result.status === 'rejected');
    if (failed === undefined) return pool;
    await pool.close();
    throw failed.reason;
  }

  private constructor(options: CheckedOptions, log: SfuLog) {
    this.#options = options;
    this.#log = log;
    this.#program = findWorkerProgram(options.workerProgram);
  }

  get workers(): readonly PoolWorker[] {
    return [...this.#running.values()];
  }

  /** M9, M13: a place for one call, to be given back; waits for a worker that is being replaced. Null when there is none. */
  async take(): Promise<PoolWorker | null> {
    for (;;) {
      const chosen = chooseWorker(this.workers, this.#options.callsPerWorker);
      if (chosen !== null) {
        chosen.calls += 1;
        return chosen;
      }
      if (this.#replacements.size === 0) return null;
      await Promise.race(this.#replacements);
    }
  }

  giveBack(worker: PoolWorker): void {
    worker.calls -= 1;
  }

  /** Resolves when no worker process of this pool is left. */
  async close(): Promise<void> {
    this.#closing.abort();
    const processes = this.workers.map((worker) => worker.process);
    this.#running.clear();
    await Promise.all([...processes.map(stopWorkerProcess), ...this.#replacements]);
  }

  async #fill(index: number): Promise<void> {
    const process = await startWorkerProcess(this.#program);
    try {
      const webRtcServer = await listening(process, listenInfos(this.#options, index));
      if (this.#closing.signal.aborted) throw new Error('The media node was closed.');
      this.#running.set(index, { index, process, webRtcServer, calls: 0 });
    } catch (error) {
      await stopWorkerProcess(process);
      throw error;
    }
    process.once('died', () => this.#workerDied(index));
    this.#log.info({ worker: index, pid: process.pid }, 'media worker started');
  }

  #workerDied(index: number): void {
    const dead = this.#running.get(index);
    this.#running.delete(index);
    if (this.#closing.signal.aborted) return;
    this.#log.error({ worker: index, pid: dead?.process.pid, calls: dead?.calls }, 'media worker died');
    const replacement = this.#replace(index).finally(() => this.#replacements.delete(replacement));
    this.#replacements.add(replacement);
  }

  /** M13, M14: tries until a worker runs in the slot, the restarts are used up or the pool is closed. Never rejects. */
  async #replace(index: number): Promise<void> {
    for (let attempt = 0; !this.#closing.signal.aborted; attempt += 1) {
      const restarts = spendRestart(this.#restarts, performance.now(), RESTART_LIMIT);
      if (restarts === null) {
        this.#log.error({ worker: index, ...RESTART_LIMIT }, 'media worker died too often and is not started again');
        return;
      }
      this.#restarts = restarts;
      try {
        await wait(attempt * RETRY_STEP_MS, undefined, { signal: this.#closing.signal });
        return await this.#fill(index);
      } catch (error) {
        if (!this.#closing.signal.aborted)
          this.#log.warn({ worker: index, err: error }, 'media worker was not replaced');
      }
    }
  }
}

/** M21: throws one sentence that says where nobody can listen, and why. */
async function listening(
  process: types.Worker,
  infos: readonly types.TransportListenInfo[],
): Promise<types.WebRtcServer> {
  try {
    return await process.createWebRtcServer({ listenInfos: [...infos] });
  } catch (error) {
    const places = new Set(infos.map(({ ip, port }) => (port === undefined ? ip : `${ip} port ${port}`)));
    const why = error instanceof Error ? `: ${error.message}` : '';
    const where = [...places].join(', ');
    throw new Error(`A media worker cannot listen at ${where}, UDP and TCP (is it this machine's, and free?)${why}`, {
      cause: error,
    });
  }
}
