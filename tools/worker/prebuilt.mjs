import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { isExecutable } from '../support/files.mjs';
import { withoutNpmRun } from '../support/npm.mjs';
import { run } from '../support/run.mjs';

const deadlineMs = 60_000;

/**
 * Lets mediasoup's own install script bring its prebuilt worker; answers `{binary}` or `{reason}`.
 *
 * The script works relative to the folder it is started in, so it is started in an empty one and leaves nothing in the
 * package. It would go on to build from sources that it downloads, which never ends within the deadline: without a
 * Python it stops there. A network that swallows packets instead of refusing them is what the deadline is for.
 */
export async function bringPrebuilt(packageFolder, folder, env) {
  mkdirSync(join(folder, 'worker'), { recursive: true });
  const { output, timedOut } = await run('node', [join(packageFolder, 'npm-scripts.mjs'), 'postinstall'], {
    cwd: folder,
    env: { ...withoutNpmRun(env), PYTHON: 'visavis-builds-the-worker-itself' },
    deadlineMs,
  });
  const binary = join(folder, 'worker/out/Release/mediasoup-worker');
  if (!isExecutable(binary)) return { reason: timedOut ? 'no answer within a minute' : reasonIn(output) };
  if (await executes(binary)) return { binary };
  return { reason: 'the prebuilt one does not run on this system' };
}

/** Started without mediasoup's environment, a worker that can run at all says so and exits with 41. */
export async function executes(binary) {
  const { code } = await run(binary, [], { env: {}, deadlineMs: 30_000 });
  return code === 41;
}

/** The first thing that went wrong, from log lines such as `npm-scripts.mjs [ERROR] [postinstall] name() | reason`. */
export function reasonIn(output) {
  const plain = output.replace(/\x1b\[\d+m/g, '');
  const line = plain.split('\n').find((text) => /\[ERROR\]|\| no available/.test(text));
  return line?.split(' | ').pop().trim() ?? 'it left no binary';
}
