import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readIfThere, root } from '../support/files.mjs';
import { run } from '../support/run.mjs';
import { filesBelow } from '../support/stamp.mjs';
import { countPlaywright, countTap, countVitest, failure } from './counts.mjs';

const minute = 60_000;

/** Every `*.test.ts`, in Node and in a browser. */
export async function runVitest({ env }) {
  return withReport(async (report) => {
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const ended = await run('vitest', args, { cwd: root, env, live: true, deadlineMs: 25 * minute });
    return countVitest(readIfThere(report), ended);
  });
}

/** The stories in `e2e/specs`. */
export async function runPlaywright({ env }) {
  return withReport(async (report) => {
    const ended = await run('pnpm', ['exec', 'playwright', 'test', '--reporter=list,json'], {
      cwd: join(root, 'e2e'),
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      live: true,
      deadlineMs: 40 * minute,
    });
    return countPlaywright(readIfThere(report), ended);
  });
}

/** The bootstrap's own tests, on the Node that it was started with: it must work before a newer one is there. */
export async function runToolsTests() {
  const files = filesBelow(join(root, 'tools'), { keep: (name) => name.endsWith('.test.mjs') });
  // Without a name the runner would look for tests itself, and find `npm test`.
  if (files.length === 0) return failure('no test ran');
  const args = ['--test', '--test-reporter=tap', ...files];
  const ended = await run(process.execPath, args, { cwd: root, deadlineMs: 5 * minute });
  return { ...countTap(ended.output, ended), output: ended.output };
}

async function withReport(work) {
  const folder = mkdtempSync(join(tmpdir(), 'visavis-report-'));
  try {
    return await work(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
