import { accessSync, constants, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where distributions put the server's programs, which are rarely on the PATH. */
const FOLDERS = ['/usr/lib/postgresql/*/bin', '/usr/pgsql-*/bin', '/opt/homebrew/opt/postgresql*/bin'];

const majorOf = (folder: string): number => Number(/\d+/.exec(folder)?.[0] ?? 0);

function hasServer(folder: string): boolean {
  try {
    for (const program of ['initdb', 'postgres']) accessSync(join(folder, program), constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The folder that holds `initdb` and `postgres`: `VISAVIS_PG_BIN`, else the first on the PATH, else the newest of the
 * usual places. Throws a sentence that says what to install when there is none.
 */
export function postgresBinaries(env: NodeJS.ProcessEnv = process.env): string {
  const named = env['VISAVIS_PG_BIN'];
  const onPath = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const usual = globSync(FOLDERS).sort((one, other) => majorOf(other) - majorOf(one));
  const found = (named ? [named] : [...onPath, ...usual]).find(hasServer);
  if (found === undefined) {
    throw new Error(
      named
        ? `VISAVIS_PG_BIN names ${named}, but initdb and postgres are not there`
        : 'no PostgreSQL server found: install the package "postgresql", or set VISAVIS_PG_BIN to its bin folder',
    );
  }
  return found;
}
