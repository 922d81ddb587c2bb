import { once } from 'node:events';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { tempFolder } from '@visavis/testing/node';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aNode } from '../../test/a-node.ts';
import { findWorkerProgram, startWorkerProcess, stopWorkerProcess } from './worker-process.ts';

/** A file of that content which may be run. */
async function aProgram(content: string): Promise<string> {
  const folder = await tempFolder();
  onTestFinished(folder.remove);
  const path = join(folder.path, 'worker');
  await writeFile(path, content);
  await chmod(path, 0o755);
  return path;
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a worker process', () => {
  it('M22 is not started from a program that is missing: one sentence says what to do', async () => {
    await expect(aNode({ workerProgram: '/nowhere/mediasoup-worker' })).rejects.toThrow(
      /is missing.*\/nowhere\/mediasoup-worker.*npm start.*MEDIASOUP_WORKER_BIN/,
    );
  });

  it('M22 is not started from a program that does not run', async () => {
    const broken = await aProgram('#!/bin/sh\nexit 1\n');
    await expect(aNode({ workerProgram: broken })).rejects.toThrow(/does not run.*npm start/);
  });

  it('M16 is gone when stopping it is done', async () => {
    const worker = await startWorkerProcess(findWorkerProgram(undefined));
    await stopWorkerProcess(worker);
    expect(isAlive(worker.pid)).toBe(false);
    await stopWorkerProcess(worker);
  });

  it('M16 is killed when it does not answer', async () => {
    const worker = await startWorkerProcess(findWorkerProgram(undefined));
    process.kill(worker.pid, 'SIGSTOP');
    await stopWorkerProcess(worker);
    expect(isAlive(worker.pid)).toBe(false);
  });

  it('M16 outlives a SIGTERM of this process until its node is closed', async () => {
    const seen = once(process, 'SIGTERM');
    const worker = await startWorkerProcess(findWorkerProgram(undefined));
    process.kill(process.pid, 'SIGTERM');
    await seen;
    expect(worker.closed).toBe(false);
    expect((await worker.dump()).pid).toBe(worker.pid);
    await stopWorkerProcess(worker);
  });
});
