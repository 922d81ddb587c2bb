import { aptInstall } from '../support/apt.mjs';
import { inPath, isExecutable } from '../support/files.mjs';
import { Problem } from '../support/problem.mjs';

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
  const refusal = await aptInstall(['redis-server']);
  const installed = find();
  if (installed) return installed;
  throw new Problem(
    `There is no redis-server for the tests: ${refusal ?? 'the package did not bring one'}.`,
    'Install a Redis server, or name its program with VISAVIS_REDIS_SERVER. It need not run.',
  );
}
