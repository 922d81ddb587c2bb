import { aptInstall } from '../support/apt.mjs';
import { inPath, isExecutable, isFolder } from '../support/files.mjs';
import { Problem } from '../support/problem.mjs';
import { run } from '../support/run.mjs';

/** The path of a Redis server, for tests that start one of their own. */
export async function prepareRedis() {
  const named = process.env.VISAVIS_REDIS_SERVER;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Problem(`VISAVIS_REDIS_SERVER names ${named}, which is no executable file.`);
  }
  const find = () => inPath(['redis-server', 'valkey-server']);
  const found = find();
  if (found) return found;
  const refusal = await installWithoutService();
  const installed = find();
  if (installed) return installed;
  throw new Problem(
    `There is no redis-server for the tests: ${refusal ?? 'the package did not bring one'}.`,
    'Install a Redis server, or name its program with VISAVIS_REDIS_SERVER. It need not run.',
  );
}

/** The installation starts nothing, but Debian's package would have the machine start a server when it boots. */
async function installWithoutService() {
  const refusal = await aptInstall(['redis-server']);
  const isBootedBySystemd = isFolder('/run/systemd/system');
  if (refusal === undefined && isBootedBySystemd) await run('systemctl', ['disable', 'redis-server']);
  return refusal;
}
