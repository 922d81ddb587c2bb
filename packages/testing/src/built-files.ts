import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, posix } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { tempFolder } from './temp-folder.ts';

const run = promisify(execFile);

type SourceMap = { readonly sources: readonly string[] };
type BuiltFile = { readonly text: string; readonly modules: readonly string[] };

/** The files that a package is built into, as a browser asks for them; for tests of what a page weighs. */
export class BuiltFiles {
  readonly #files: ReadonlyMap<string, BuiltFile>;

  private constructor(files: ReadonlyMap<string, BuiltFile>) {
    this.#files = files;
  }

  /** Builds the package in this folder by its own `vite.config.ts`, into a folder that is gone when this returns. */
  static async of(packageFolder: string): Promise<BuiltFiles> {
    const folder = await tempFolder();
    try {
      const options = ['--sourcemap', '--emptyOutDir', '--outDir', folder.path];
      await run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', ...options], {
        cwd: packageFolder,
        env: { ...process.env, NODE_ENV: 'production' },
      });
      return new BuiltFiles(await filesIn(folder.path));
    } finally {
      await folder.remove();
    }
  }

  /** The one script that holds a module whose path matches. */
  holding(module: RegExp): string {
    const found = this.allHolding(module);
    if (found.length !== 1) throw new Error(`${String(module)} is in ${found.length} scripts: ${found.join(', ')}`);
    return found[0] ?? '';
  }

  allHolding(module: RegExp): string[] {
    return [...this.#files]
      .filter(([, { modules }]) => modules.some((each) => module.test(each)))
      .map(([name]) => name);
  }

  /** What a browser fetches for these files before it runs them: themselves, and what they import. */
  fetched(...names: readonly string[]): Set<string> {
    return this.#closure(names, (text) => matches(text, /\b(?:from|import) ?"([^"\s]+\.js)"/g));
  }

  /** Those, and all that they may fetch later. */
  reachable(...names: readonly string[]): Set<string> {
    return this.#closure(names, (text) => matches(text, /\b(?:from|import) ?\(?["`]([^"`\s]+\.js)["`]/g));
  }

  /** For a page: the scripts and style sheets that it names. */
  namedBy(page: string): string[] {
    return matches(this.text(page), /(?:src|href)="([^"]+\.(?:js|css))"/g).map((path) => this.#called(basename(path)));
  }

  /** Bytes over the wire, each file compressed for itself. */
  weigh(names: Iterable<string>): number {
    return [...names].reduce((sum, name) => sum + gzipSync(this.text(name), { level: 9 }).byteLength, 0);
  }

  text(name: string): string {
    const file = this.#files.get(name);
    if (!file) throw new Error(`${name} was not built`);
    return file.text;
  }

  #closure(names: readonly string[], importsOf: (text: string) => string[]): Set<string> {
    const found = new Set<string>();
    const queue = [...names];
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
      if (found.has(name)) continue;
      found.add(name);
      const here = posix.dirname(name);
      queue.push(...importsOf(this.text(name)).map((path) => posix.join(here, path)));
    }
    return found;
  }

  #called(base: string): string {
    const name = [...this.#files.keys()].find((each) => basename(each) === base);
    if (name === undefined) throw new Error(`nothing was built that is called ${base}`);
    return name;
  }
}

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? '');

async function filesIn(folder: string): Promise<Map<string, BuiltFile>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(js|css|html)$/.test(name));
  const read = async (name: string): Promise<[string, BuiltFile]> => {
    const path = join(folder, name);
    const map = name.endsWith('.js') ? await readFile(`${path}.map`, 'utf8').catch(() => null) : null;
    const sources = map === null ? [] : (JSON.parse(map) as SourceMap).sources;
    const modules = sources.map((source) => posix.join(dirname(path), source));
    return [name.replaceAll('\\', '/'), { text: await readFile(path, 'utf8'), modules }];
  };
  return new Map(await Promise.all(names.map(read)));
}
