// The order in which a checkout becomes something that runs. Each step is a file in steps/, is skipped when nothing is to
// be done, and adds to the environment that everything after it gets.

import { delimiter, join } from 'node:path';

import { prepareBrowser } from './steps/browser.mjs';
import { prepareBundles } from './steps/bundles.mjs';
import { prepareCoturn } from './steps/coturn.mjs';
import { prepareDependencies } from './steps/dependencies.mjs';
import { prepareFfmpeg } from './steps/ffmpeg.mjs';
import { prepareFirefox } from './steps/firefox.mjs';
import { prepareNode } from './steps/node.mjs';
import { preparePnpm } from './steps/pnpm.mjs';
import { preparePostgresql } from './steps/postgresql.mjs';
import { prepareRedis } from './steps/redis.mjs';
import { prepareWorker } from './steps/worker.mjs';
import { root } from './support/files.mjs';
import { withoutNpmRun } from './support/npm.mjs';
import { Problem } from './support/problem.mjs';
import { dieWithChildren } from './support/run.mjs';

/** What can be asked for beyond the tools themselves: each adds one variable, or nothing, to the environment. */
const extras = {
  worker: { prepare: prepareWorker, variable: 'MEDIASOUP_WORKER_BIN' },
  bundles: { prepare: prepareBundles },
  browser: { prepare: prepareBrowser, variable: 'VISAVIS_CHROMIUM' },
  firefox: { prepare: prepareFirefox, variable: 'VISAVIS_FIREFOX' },
  postgresql: { prepare: preparePostgresql, variable: 'VISAVIS_PG_BIN' },
  redis: { prepare: prepareRedis, variable: 'VISAVIS_REDIS_SERVER' },
  coturn: { prepare: prepareCoturn, variable: 'VISAVIS_TURNSERVER' },
  ffmpeg: { prepare: prepareFfmpeg, variable: 'VISAVIS_FFMPEG' },
};

/** Brings Node, pnpm and the dependencies; returns the environment in which they come first. */
export async function prepareTools() {
  const node = await prepareNode();
  const pnpm = await preparePnpm();
  const own = [node.bin, pnpm.bin, join(root, 'node_modules/.bin')];
  const env = { ...withoutNpmRun(process.env), PATH: [...own, process.env.PATH].join(delimiter) };
  await prepareDependencies({ env, nodeVersion: node.version });
  return env;
}

/** Adds one thing to the environment. @param {keyof typeof extras} name */
export async function prepareExtra(name, env) {
  const { prepare, variable } = extras[name];
  const value = await prepare({ env });
  if (variable && value) env[variable] = value;
}

/** Runs a whole program of the bootstrap: a problem is told in plain words, and a signal ends what was started. */
export async function program(main) {
  dieWithChildren();
  try {
    process.exitCode = await main();
  } catch (error) {
    // A full disk or a folder that is not ours is nothing to look up in our sources either.
    if (!(error instanceof Problem) && !error.syscall) throw error;
    process.stderr.write(`\nvisavis: ${error.message}\n`);
    process.exitCode = 1;
  }
}
