import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { isFolder, readIfThere, root } from '../support/files.mjs';
import { withLock } from '../support/lock.mjs';
import { Problem } from '../support/problem.mjs';
import { timed } from '../support/progress.mjs';
import { run, tail } from '../support/run.mjs';
import { filesBelow, stampOf } from '../support/stamp.mjs';
import { lockName } from './dependencies.mjs';

const bundles = [
  { name: '@visavis/widget', folder: 'widget' },
  { name: '@visavis/agent-desk', folder: 'packages/agent-desk' },
];
const shared = ['packages/ui', 'packages/link', 'packages/media-client', 'packages/protocol'];

/** Builds what browsers load, where a source changed since the last time. */
export async function prepareBundles({ env }) {
  const stale = () => bundles.filter((bundle) => readIfThere(stampFileOf(bundle)) !== stampOfSources(bundle));
  if (stale().length === 0) return;
  await withLock(lockName('bundles'), async () => {
    for (const bundle of stale()) await build(bundle, env);
  });
}

async function build(bundle, env) {
  // Taken first: a source that is saved meanwhile makes the bundle stale again.
  const stamp = stampOfSources(bundle);
  const { code, output } = await timed(`building ${bundle.folder}`, () =>
    run('pnpm', ['--filter', bundle.name, 'build'], { cwd: root, env }),
  );
  if (code !== 0) throw new Problem(`${bundle.folder} does not build:\n${tail(output, 60)}`);
  if (!isFolder(join(root, bundle.folder, 'dist'))) {
    throw new Problem(`The build of ${bundle.folder} left no dist folder:\n${tail(output)}`);
  }
  writeFileSync(stampFileOf(bundle), stamp);
}

function stampFileOf({ folder }) {
  return join(root, folder, 'dist/.visavis-stamp');
}

function stampOfSources({ folder }) {
  const options = { skip: ['node_modules', 'dist', '.vite'], keep: (name) => !/\.test\.\w+$/.test(name) };
  const files = [folder, ...shared].flatMap((name) => filesBelow(join(root, name), options));
  return stampOf(root, [...files, join(root, 'pnpm-lock.yaml')]);
}
