// `npm run with -- COMMAND …`: runs any command in the environment that `npm test` prepares.
// `--bundles` before the command also builds what browsers load.

import { prepareExtra, prepareTools, program } from './prepare.mjs';
import { runCommand } from './support/foreground.mjs';
import { Problem } from './support/problem.mjs';

await program(async () => {
  const args = process.argv.slice(2);
  const wantsBundles = args[0] === '--bundles';
  const [command, ...rest] = wantsBundles ? args.slice(1) : args;
  if (!command) throw new Problem('Which command? For example: npm run with -- vitest run queue');
  const env = await prepareTools();
  for (const name of ['worker', 'browser', 'postgresql', 'redis', 'coturn', 'ffmpeg']) await prepareExtra(name, env);
  if (wantsBundles) await prepareExtra('bundles', env);
  return runCommand(command, rest, { cwd: process.env.INIT_CWD ?? process.cwd(), env });
});
