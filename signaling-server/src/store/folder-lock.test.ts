import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FolderInUse, lockFolder } from './folder-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'visavis-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Another process that holds the folder until it is killed. */
async function otherProcess(): Promise<{ kill: () => Promise<void> }> {
  const module = JSON.stringify(join(import.meta.dirname, 'folder-lock.ts'));
  const script = `
    const { lockFolder } = await import(${module});
    globalThis.held = lockFolder(${JSON.stringify(folder)});
    console.log('held');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

it('refuses a folder that another process holds, and takes it once that process was killed', async () => {
  const other = await otherProcess();
  expect(() => lockFolder(folder)).toThrow(FolderInUse);
  await other.kill();
  lockFolder(folder).release();
});

it('refuses a folder that this process holds, and takes it after its release', () => {
  const { release } = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(FolderInUse);
  release();
  release();
  lockFolder(folder).release();
});

it('makes the folder when there is none', () => {
  folder = join(folder, 'new', 'data');
  lockFolder(folder).release();
});
