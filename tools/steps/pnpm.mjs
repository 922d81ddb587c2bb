import { join } from 'node:path';

import { cached } from '../support/cache.mjs';
import { isExecutable } from '../support/files.mjs';
import { npmInstall } from '../support/npm.mjs';
import { Problem } from '../support/problem.mjs';
import { timed } from '../support/progress.mjs';
import { pnpm } from '../versions.mjs';

/** The folder with our pnpm. Its program is a native binary that comes as a package of its own. */
export async function preparePnpm() {
  const folder = await cached(`pnpm/${pnpm}-${process.platform}-${process.arch}`, (temporary) =>
    timed(`bringing pnpm ${pnpm}`, () => npmInstall(temporary, `pnpm@${pnpm}`)),
  );
  const bin = join(folder, 'node_modules/.bin');
  if (isExecutable(join(bin, 'pnpm'))) return { bin };
  throw new Problem(`The cache folder ${folder} has no pnpm in it.`, 'Remove it and try again.');
}
