import { dirname, join } from 'node:path';

import { cached } from '../support/cache.mjs';
import { isExecutable } from '../support/files.mjs';
import { npmInstall } from '../support/npm.mjs';
import { Problem } from '../support/problem.mjs';
import { timed } from '../support/progress.mjs';
import { run } from '../support/run.mjs';
import { broughtNode, isAtLeast, oldestNode } from '../versions.mjs';

/** The folder with a Node that the servers run on: this one's when it is new enough, else the registry's. */
export async function prepareNode() {
  if (isAtLeast(process.versions.node, oldestNode)) {
    return { bin: dirname(process.execPath), version: process.versions.node };
  }
  const platform = `${process.platform}-${process.arch}`;
  const folder = await cached(`node/${broughtNode}-${platform}`, (temporary) =>
    timed(`this Node is ${process.versions.node}, Visavis needs ${oldestNode}: bringing ${broughtNode}`, () =>
      bring(temporary, `node-${platform}`),
    ),
  );
  const bin = join(folder, `node_modules/node-${platform}/bin`);
  if (isExecutable(join(bin, 'node'))) return { bin, version: broughtNode };
  throw new Problem(`The cache folder ${folder} has no Node in it.`, 'Remove it and try again.');
}

async function bring(folder, name) {
  await npmInstall(folder, `${name}@${broughtNode}`);
  const node = join(folder, 'node_modules', name, 'bin/node');
  const { code, output } = await run(node, ['--version']);
  if (code !== 0) {
    throw new Problem(
      `The registry's Node ${broughtNode} does not run on this system: ${output.trim()}`,
      `Install Node ${oldestNode} or newer yourself and put it first in PATH.`,
    );
  }
}
