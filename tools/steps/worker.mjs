import { chmodSync, copyFileSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { aptInstall, missingPackages, readOsRelease } from '../support/apt.mjs';
import { cached, cacheFolder, inTemporaryFolder } from '../support/cache.mjs';
import { isExecutable, root } from '../support/files.mjs';
import { withLock } from '../support/lock.mjs';
import { say, seconds } from '../support/log.mjs';
import { Problem } from '../support/problem.mjs';
import { timed } from '../support/progress.mjs';
import { run, tail } from '../support/run.mjs';
import { filesBelow, stampOf } from '../support/stamp.mjs';
import { buildWorker } from '../worker/build.mjs';
import { bringPrebuilt, executes } from '../worker/prebuilt.mjs';
import { debianPackages } from '../worker/recipe.mjs';

const recipeFolder = join(root, 'tools/worker');
const smoke = fileURLToPath(new URL('../worker/smoke.mjs', import.meta.url));

/** The path of a mediasoup worker that runs here: the one that is named, else the cached one, else a new one. */
export async function prepareWorker({ env }) {
  const named = process.env.MEDIASOUP_WORKER_BIN;
  if (named) return mustBeExecutable(named);
  const mediasoup = realpathSync(join(root, 'sfu/node_modules/mediasoup'));
  const name = join('mediasoup-worker', keyOf(mediasoup));
  const binary = join(cacheFolder(), name, 'mediasoup-worker');
  if (await executes(binary)) return binary;
  await withLock('mediasoup-worker', async () => {
    if ((await executes(binary)) || (await canBeRevived(binary))) return;
    rmSync(dirname(binary), { recursive: true, force: true });
    await cached(name, (folder) => make(mediasoup, join(folder, 'mediasoup-worker'), env));
  });
  return binary;
}

function mustBeExecutable(path) {
  if (isExecutable(path)) return path;
  throw new Problem(
    `MEDIASOUP_WORKER_BIN names ${path}, which is no executable file.`,
    'Name a mediasoup-worker, or unset the variable to have one brought or built.',
  );
}

/** A binary from the cache of another machine may only lack the libraries that it is linked with. */
async function canBeRevived(binary) {
  if (!isExecutable(binary)) return false;
  say('the cached media worker does not start on this system');
  await provideLibraries().catch(() => {});
  return executes(binary);
}

/** A worker depends on mediasoup's release, on how it is built, and on the system whose libraries it is linked with. */
function keyOf(mediasoup) {
  const { version } = JSON.parse(readFileSync(join(mediasoup, 'package.json'), 'utf8'));
  const { id, version: systemVersion } = readOsRelease();
  const recipe = ['recipe.mjs', 'build.mjs'].map((name) => join(recipeFolder, name));
  const hash = stampOf(recipeFolder, [...recipe, ...filesBelow(join(recipeFolder, 'shims'))]).slice(0, 10);
  const system = [process.platform, process.arch, id + systemVersion].filter(Boolean).join('-');
  return `${version}-${system}-${hash}`;
}

async function make(mediasoup, target, env) {
  await inTemporaryFolder(async (folder) => {
    const binary = (await prebuilt(mediasoup, folder, env)) ?? (await built(mediasoup, folder, env));
    copyFileSync(binary, target);
    chmodSync(target, 0o755);
  });
}

async function prebuilt(mediasoup, folder, env) {
  // mediasoup's own switch, for those who want a worker built against their system's libraries.
  if (process.env.MEDIASOUP_SKIP_WORKER_PREBUILT_DOWNLOAD) return undefined;
  const work = () => bringPrebuilt(mediasoup, folder, env);
  const { binary, reason } = await timed("bringing mediasoup's prebuilt media worker", work);
  const fault = binary ? await faultOf(mediasoup, binary, env) : reason;
  if (fault === undefined) return binary;
  say(`no prebuilt media worker: ${fault}`);
  return undefined;
}

async function built(mediasoup, folder, env) {
  await provideLibraries();
  say('building the media worker from its sources, once (about a minute on two cores) …');
  const startedAt = Date.now();
  const binary = await buildWorker(mediasoup, folder).catch((error) => {
    throw new Problem(`The media worker cannot be built: ${error.message}`, otherWays);
  });
  say(`built the media worker in ${seconds(Date.now() - startedAt)}`);
  const fault = await faultOf(mediasoup, binary, env);
  if (fault === undefined) return binary;
  throw new Problem(`The media worker that was built does not work: ${fault}`, otherWays);
}

const otherWays =
  'Any mediasoup-worker of the release that sfu/package.json names will do: set MEDIASOUP_WORKER_BIN to its path.';

async function provideLibraries() {
  const missing = await missingPackages(debianPackages);
  if (missing.length === 0) return;
  const refusal = await aptInstall(missing);
  if (refusal === undefined) return;
  throw new Problem(
    `The media worker can be neither downloaded nor built: ${refusal}`,
    `To build it these Debian packages are missing: ${missing.join(' ')}\n${otherWays}`,
  );
}

/** What goes wrong when mediasoup uses the binary, or undefined. */
async function faultOf(mediasoup, binary, env) {
  const { code, output, timedOut } = await run('node', [smoke, join(mediasoup, 'node/lib/index.js')], {
    env: { ...env, MEDIASOUP_WORKER_BIN: binary },
    deadlineMs: 60_000,
  });
  if (timedOut) return 'it does not answer';
  return code === 0 ? undefined : tail(output, 12);
}
