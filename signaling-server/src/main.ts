import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import closeWithGrace from 'close-with-grace';
import { startApp } from './app.ts';
import type { Config } from './config.ts';
import { readConfig } from './config.ts';
import { createLog } from './log.ts';
import { addressTable, sentenceFor } from './start-up.ts';

/* The process: reads the settings, starts the app, stops it on SIGINT and SIGTERM. */

const root = resolve(import.meta.dirname, '../..');
const bundles = { widget: join(root, 'widget/dist'), desk: join(root, 'packages/agent-desk/dist') };

function configOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    return giveUp(error);
  }
}

function giveUp(error: unknown, config?: Config): never {
  console.error(`Visavis cannot start: ${sentenceFor(error, config)}`);
  process.exit(1);
}

const config = configOrExit();
for (const folder of Object.values(bundles)) {
  if (!existsSync(folder)) giveUp(new Error(`${folder} is missing; "npm start" builds it.`), config);
}
const log = createLog(config.logLevel);
const app = await startApp(config, bundles, log).catch((error: unknown) => giveUp(error, config));
closeWithGrace({ delay: 10_000, logger: false }, async ({ err }) => {
  if (err) log.fatal({ err }, 'stopping after a fault nobody caught');
  await app.close();
});
console.log(addressTable(config));
