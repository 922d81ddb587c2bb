import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { Progress } from '../support/progress.mjs';
import { run, tail } from '../support/run.mjs';
import { filesBelow } from '../support/stamp.mjs';
import { batchesOf, halves, textOf } from './batches.mjs';
import { applyPatch, compilerFlags, flatcFlags, includeFolders, libraries, patches } from './recipe.mjs';

const shims = join(dirname(fileURLToPath(import.meta.url)), 'shims');
/** What one compiler may take; more of them than fit in memory would be slower than fewer. */
const bytesPerCompiler = 1024 ** 3;

/**
 * Builds the worker of an unpacked mediasoup package in an empty folder and returns the binary's path. The package
 * itself is only read. Throws an Error whose message is the compiler's.
 */
export async function buildWorker(packageFolder, folder) {
  layOut(packageFolder, folder);
  await generateHeaders(folder);
  const objects = await compileAll(folder, sourcesOf(folder));
  return link(folder, objects);
}

function layOut(packageFolder, folder) {
  for (const part of ['src', 'include', 'fbs', 'deps']) {
    cpSync(join(packageFolder, 'worker', part), join(folder, 'worker', part), { recursive: true });
  }
  cpSync(shims, join(folder, 'shims'), { recursive: true });
  for (const name of ['generated/FBS', 'batches']) mkdirSync(join(folder, name), { recursive: true });
  for (const patch of patches) {
    const path = join(folder, 'worker', patch.file);
    writeFileSync(path, applyPatch(readFileSync(path, 'utf8'), patch));
  }
}

async function generateHeaders(folder) {
  const schemas = readdirSync(join(folder, 'worker/fbs'))
    .filter((name) => name.endsWith('.fbs'))
    .map((name) => join('worker/fbs', name));
  await mustRun('flatc', [...flatcFlags, '--filename-suffix', '', '-o', 'generated/FBS', ...schemas], folder);
}

function sourcesOf(folder) {
  const own = filesBelow(join(folder, 'worker/src'), { keep: (name) => name.endsWith('.cpp') });
  const webrtc = filesBelow(join(folder, 'worker/deps/libwebrtc'), { keep: (name) => name.endsWith('.cc') });
  return [...own, ...webrtc].map((path) => ({ path, bytes: statSync(path).size }));
}

/** Compiles every batch on all cores; one that fails is cut in two until the source at fault stands alone. */
async function compileAll(folder, sources) {
  const waiting = batchesOf(sources);
  const objects = [];
  const progress = new Progress('building the media worker', sources.length).start();
  let count = 0;
  let failed = false;
  const work = async () => {
    while (waiting.length > 0 && !failed) {
      const batch = waiting.shift();
      const { object, output } = await compile(folder, batch, count++);
      if (object) {
        objects.push(object);
        progress.add(batch.length);
      } else if (batch.length > 1) {
        waiting.unshift(...halves(batch));
      } else {
        failed = true;
        throw new Error(`${batch[0].path} does not compile:\n${tail(output)}`);
      }
    }
  };
  const compilers = Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / bytesPerCompiler)));
  try {
    await Promise.all(Array.from({ length: compilers }, work));
  } finally {
    progress.stop();
  }
  return objects;
}

async function compile(folder, batch, number) {
  const source = join('batches', `${number}.cpp`);
  const object = join('batches', `${number}.o`);
  writeFileSync(join(folder, source), textOf(batch));
  const includes = includeFolders.map((name) => `-I${name}`);
  const { code, output } = await run('g++', [...compilerFlags, ...includes, '-c', source, '-o', object], {
    cwd: folder,
  });
  return code === 0 ? { object } : { output };
}

async function link(folder, objects) {
  const flags = [...libraries, ...(await abseilLibraries())].map((name) => `-l${name}`);
  const group = ['-Wl,--as-needed', '-Wl,--start-group', ...flags, '-Wl,--end-group'];
  await mustRun('g++', ['-O2', '-s', '-o', 'mediasoup-worker', ...objects.sort(), ...group], folder);
  return join(folder, 'mediasoup-worker');
}

/**
 * Abseil cuts itself into other libraries from release to release, so all of them are offered to the linker, which takes
 * what is needed. The compiler answers with a path when it finds a library and repeats the name when it does not.
 */
async function abseilLibraries() {
  for (const ending of ['so', 'a']) {
    const { output } = await run('g++', [`-print-file-name=libabsl_strings.${ending}`]);
    const folder = dirname(output.trim());
    if (folder !== '.') return namesOf(readdirSync(folder), ending);
  }
  throw new Error('libabsl_strings is not where the compiler looks for libraries');
}

function namesOf(files, ending) {
  const library = new RegExp(`^lib(absl_\\w+)\\.${ending}$`);
  return files.flatMap((file) => library.exec(file)?.[1] ?? []).sort();
}

async function mustRun(command, args, cwd) {
  const { code, output } = await run(command, args, { cwd });
  if (code !== 0) throw new Error(`${command} failed:\n${tail(output)}`);
}
