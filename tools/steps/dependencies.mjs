import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { inPath, isFolder, readIfThere, root } from '../support/files.mjs';
import { withLock } from '../support/lock.mjs';
import { Problem } from '../support/problem.mjs';
import { timed } from '../support/progress.mjs';
import { run, tail } from '../support/run.mjs';
import { stampOf } from '../support/stamp.mjs';

const stampFile = join(root, 'node_modules/.visavis-stamp');

/** Installs what the lockfile names, unless nothing that decides about it changed since the last time. */
export async function prepareDependencies({ env, nodeVersion }) {
  const stamp = wanted(nodeVersion);
  if (isInstalled(stamp)) return;
  await withLock(lockName('dependencies'), async () => {
    if (!isInstalled(stamp)) await install(env, stamp);
  });
}

/** A lock of this checkout alone: another one's dependencies are its own affair. */
export function lockName(step) {
  return `${step}-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`;
}

async function install(env, stamp) {
  // Without CI pnpm asks before it replaces a node_modules folder, and there may be nobody to answer.
  const { code, output } = await timed('installing dependencies', () =>
    run('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], { cwd: root, env: { ...env, CI: 'true' } }),
  );
  if (code !== 0) {
    throw new Problem(
      `pnpm install failed:\n${tail(output)}`,
      `Dependencies come from an npm registry. When pnpm-lock.yaml is out of date: ${inPath(['pnpm'], env.PATH)} install`,
    );
  }
  writeFileSync(stampFile, stamp);
}

function wanted(nodeVersion) {
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml'].map((name) => join(root, name));
  const manifests = packageFolders().map((folder) => join(folder, 'package.json'));
  return stampOf(root, [...files, ...manifests], [nodeVersion, process.platform, process.arch]);
}

/** Somebody may have removed one package's node_modules, so the stamp alone does not decide. */
function isInstalled(stamp) {
  return readIfThere(stampFile) === stamp && packageFolders().every(hasItsModules);
}

function hasItsModules(folder) {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const needsNone = Object.keys({ ...dependencies, ...devDependencies }).length === 0;
  return needsNone || isFolder(join(folder, 'node_modules'));
}

/** The root and every folder one or two levels below it that has a package.json. */
export function packageFolders() {
  const below = (folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
      .map((entry) => join(folder, entry.name));
  const folders = [root, ...below(root), ...below(join(root, 'packages'))];
  return folders.filter((folder) => existsSync(join(folder, 'package.json')));
}
