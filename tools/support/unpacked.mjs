import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { isDebianLike, isRoot, readOsRelease } from './apt.mjs';
import { cached, cacheFolder } from './cache.mjs';
import { isExecutable } from './files.mjs';
import { timed } from './progress.mjs';
import { run, tail } from './run.mjs';

const deadlineMs = 5 * 60_000;

/** A mirror that does not answer is given up soon: what comes from it can be done without. */
const impatient = ['http', 'https']
  .flatMap((way) => ['-o', `Acquire::${way}::Timeout=15`])
  .concat('-o', 'Acquire::Retries=1');

/**
 * A program of a Debian package, for programs that would come with a service or with much that nobody else needs: the package, and the
 * libraries of its that are not installed, are unpacked in the cache. Nothing is installed, and nobody has to be root.
 * @returns {Promise<{path: string} | {refusal: string}>}
 */
export async function unpackedProgram(packageName, program, cache = cacheFolder()) {
  if (!isDebianLike()) return { refusal: 'this is not a Debian-like system' };
  const { id, version } = readOsRelease();
  const name = join('unpacked', `${packageName}-${process.arch}-${id}${version}`);
  try {
    const folder = await cached(name, (temporary) => bring(packageName, program, temporary), cache);
    const path = join(folder, program);
    return isExecutable(path) ? { path } : { refusal: `${folder} has no ${program} in it; remove it and try again` };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.message };
    throw error;
  }
}

class Refusal extends Error {}

function bring(packageName, program, folder) {
  return timed(`unpacking the Debian package ${packageName} into the cache`, async () => {
    const packages = await closureOf(packageName);
    await must('apt-get', [...impatient, 'download', ...packages], folder);
    const archives = readdirSync(folder).filter((file) => file.endsWith('.deb'));
    const tree = join(folder, 'tree');
    mkdirSync(tree);
    for (const archive of archives) {
      await must('dpkg-deb', ['-x', archive, tree], folder);
      rmSync(join(folder, archive));
    }
    writeFileSync(join(folder, program), starter(program));
    chmodSync(join(folder, program), 0o755);
  });
}

/** The package and what of its needs is not installed. Lists of packages may be missing or too old: then they are asked for. */
async function closureOf(packageName) {
  const first = await simulated(packageName);
  if (first.length > 0) return first;
  if (!isRoot()) throw new Refusal('the lists of packages do not name it, and only root can run: apt-get update');
  await must('apt-get', [...impatient, 'update']);
  const second = await simulated(packageName);
  if (second.length > 0) return second;
  throw new Refusal(`this system has no package ${packageName} that fits`);
}

async function simulated(packageName) {
  const { code, output } = await run('apt-get', [
    'install',
    '-s',
    '--reinstall',
    '--no-install-recommends',
    packageName,
  ]);
  return code === 0 ? packagesIn(output) : [];
}

/** The packages that a simulated installation would bring. */
export function packagesIn(output) {
  return [...output.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name);
}

async function must(command, args, cwd) {
  const { code, output } = await run(command, args, { cwd, deadlineMs, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  if (code !== 0) throw new Refusal(`${command} ${args.join(' ')} failed:\n${tail(output, 6)}`);
}

/** Its own libraries come first, those of the system serve for the rest. */
function starter(program) {
  return `#!/bin/sh
tree="$(dirname "$(readlink -f "$0")")/tree"
for folder in "$tree"/usr/lib/*-linux-* "$tree"/lib/*-linux-*; do LD_LIBRARY_PATH="$folder:$LD_LIBRARY_PATH"; done
export LD_LIBRARY_PATH
for folder in bin sbin; do [ -x "$tree/usr/$folder/${program}" ] && exec "$tree/usr/$folder/${program}" "$@"; done
echo "no ${program} in $tree" >&2
exit 127
`;
}
