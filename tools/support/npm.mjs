import { basename } from 'node:path';

import { inPath } from './files.mjs';
import { Problem } from './problem.mjs';
import { run, tail } from './run.mjs';

/** Installs one package of an exact version below a folder. No install scripts: what is brought this way needs none. */
export async function npmInstall(folder, spec) {
  const [command, ...before] = npm();
  const flags = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const args = [...before, 'install', '--prefix', folder, ...flags, spec];
  const { code, output } = await run(command, args, { cwd: folder, env: withoutNpmRun(process.env) });
  if (code !== 0) {
    throw new Problem(
      `npm could not install ${spec}:\n${tail(output, 12)}`,
      'The bootstrap needs an npm registry (see `npm config get registry`), once; later starts work without.',
    );
  }
}

function npm() {
  const running = process.env.npm_execpath;
  if (running && basename(running) === 'npm-cli.js') return [process.execPath, running];
  const found = inPath(['npm']);
  if (found) return [found];
  throw new Problem('npm is not in PATH.', 'Install npm; it comes with Node.js.');
}

/**
 * The environment without what `npm start` itself sets for its script: it names this checkout as the place where things
 * are installed. The person's own settings, such as a registry, stay.
 */
export function withoutNpmRun(env) {
  const own = /^npm_(package_|lifecycle_|config_local_prefix|config_loglevel|command|node_execpath)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !own.test(name)));
}
