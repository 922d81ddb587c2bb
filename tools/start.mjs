// `npm start`: brings whatever is missing, then is the signaling server until it ends.

import { prepareExtra, prepareTools, program } from './prepare.mjs';
import { root } from './support/files.mjs';
import { runServer } from './support/foreground.mjs';

await program(async () => {
  const env = await prepareTools();
  await prepareExtra('worker', env);
  await prepareExtra('bundles', env);
  const demo = process.env.VISAVIS_DEMO ?? 'on';
  const args = ['signaling-server/src/main.ts', ...process.argv.slice(2)];
  return runServer(args, { cwd: root, env: { ...env, VISAVIS_DEMO: demo } });
});
