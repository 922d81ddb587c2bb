import { chmodSync } from 'node:fs';
import { join } from 'node:path';

import { cached } from '../support/cache.mjs';
import { inPath, isExecutable } from '../support/files.mjs';
import { npmInstall } from '../support/npm.mjs';
import { Problem } from '../support/problem.mjs';
import { timed } from '../support/progress.mjs';
import { run } from '../support/run.mjs';
import { ffmpeg } from '../versions.mjs';

const remedy = 'Install ffmpeg, or name its program with VISAVIS_FFMPEG.';

/**
 * The path of an ffmpeg, for tests that record calls: the one that is named, one in PATH, or the registry's package, which holds
 * the program itself. Neither root nor any other server is needed.
 */
export async function prepareFfmpeg() {
  const named = process.env.VISAVIS_FFMPEG;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Problem(`VISAVIS_FFMPEG names ${named}, which is no executable file.`);
  }
  const found = inPath(['ffmpeg']);
  if (found) return found;
  const program = join('node_modules/@ffmpeg-installer', `${process.platform}-${process.arch}`, 'ffmpeg');
  const folder = await cached(`ffmpeg/${ffmpeg}-${process.platform}-${process.arch}`, (temporary) =>
    timed('bringing an ffmpeg for tests of recordings', () => bring(temporary, program)),
  );
  const brought = join(folder, program);
  if (isExecutable(brought)) return brought;
  throw new Problem(`The cache folder ${folder} has no ffmpeg in it.`, 'Remove it and try again.');
}

async function bring(folder, program) {
  await npmInstall(folder, `@ffmpeg-installer/ffmpeg@${ffmpeg}`);
  const path = join(folder, program);
  try {
    chmodSync(path, 0o755);
  } catch {
    throw new Problem(`The registry has no ffmpeg for ${process.platform}-${process.arch}.`, remedy);
  }
  const { code, output } = await run(path, ['-version']);
  if (code !== 0) throw new Problem(`The registry's ffmpeg does not run on this system: ${output.trim()}`, remedy);
}
