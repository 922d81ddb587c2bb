import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { packageFolders } from '../steps/dependencies.mjs';
import { root } from '../support/files.mjs';
import { run } from '../support/run.mjs';
import { countOne, sum } from './counts.mjs';

const deadlineMs = 10 * 60_000;

/** A check that is one command at the root: it passes when the command does. */
export function checkCommand(command, ...args) {
  return async ({ env }) => {
    const ended = await run(command, args, { cwd: root, env, deadlineMs });
    return { ...countOne(ended), output: ended.output };
  };
}

/** Counts each package with a `types` script as one. */
export async function checkTypes({ env }) {
  const results = [];
  for (const folder of packageFolders().filter(hasTypes)) {
    const ended = await run('pnpm', ['run', 'types'], { cwd: folder, env, deadlineMs });
    const output = ended.code === 0 ? '' : `${relative(root, folder)}:\n${ended.output}`;
    results.push({ ...countOne(ended), output });
  }
  return { ...sum(results), output: results.map(({ output }) => output).join('') };
}

function hasTypes(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).scripts?.types !== undefined;
}
