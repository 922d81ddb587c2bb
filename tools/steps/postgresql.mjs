import { mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { aptInstall, isDebianLike, isRoot } from '../support/apt.mjs';
import { inPath, isExecutable, isFolder } from '../support/files.mjs';
import { Problem } from '../support/problem.mjs';
import { isAtLeast } from '../versions.mjs';

const programs = ['initdb', 'postgres', 'pg_ctl'];
const debianFolder = '/usr/lib/postgresql';

/** The folder with PostgreSQL's server programs, for tests that start a server of their own. */
export async function preparePostgresql() {
  const named = process.env.VISAVIS_PG_BIN;
  if (named) {
    if (hasServer(named)) return named;
    throw new Problem(`VISAVIS_PG_BIN names ${named}, which does not hold ${programs.join(', ')}.`);
  }
  const found = findPostgresql();
  if (found) return found;
  const refusal = await installWithoutCluster();
  const installed = findPostgresql();
  if (installed) return installed;
  throw new Problem(
    `PostgreSQL's server programs (${programs.join(', ')}) are not here: ${refusal ?? 'the package did not bring them'}.`,
    'Install a PostgreSQL server, or name the folder of its programs with VISAVIS_PG_BIN. It need not run.',
  );
}

export function findPostgresql(path = process.env.PATH, folder = debianFolder) {
  const initdb = inPath(['initdb'], path);
  // A link in PATH may be to one program only; its neighbours are where it leads.
  const besideIt = initdb && dirname(realpathSync(initdb));
  return [besideIt, ...newestFirst(folder)].find((candidate) => candidate && hasServer(candidate));
}

function newestFirst(folder) {
  if (!isFolder(folder)) return [];
  const versions = readdirSync(folder).filter((name) => /^\d+(\.\d+)?$/.test(name));
  return versions.sort((a, b) => (isAtLeast(a, b) ? -1 : 1)).map((version) => join(folder, version, 'bin'));
}

function hasServer(folder) {
  return programs.every((name) => isExecutable(join(folder, name)));
}

/**
 * Debian's package makes and starts a database for the machine, unless it is told beforehand not to. Told so only while
 * it is installed: what somebody installs later is their own affair.
 */
async function installWithoutCluster() {
  if (!isDebianLike() || !isRoot()) return aptInstall(['postgresql']);
  const folder = '/etc/postgresql-common/createcluster.d';
  const file = join(folder, 'visavis.conf');
  const remove = () => rmSync(file, { force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, 'create_main_cluster = false\n');
  process.once('exit', remove);
  try {
    return await aptInstall(['postgresql']);
  } finally {
    process.off('exit', remove);
    remove();
  }
}
