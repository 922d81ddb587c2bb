import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tempFolder } from '@visavis/testing/node';
import type { TempFolder } from '@visavis/testing/node';
import { build } from 'vite';
import type { Rolldown } from 'vite';

/** The process of `server.ts`, and how it ends. */
export class FloorServer {
  readonly port: number;
  readonly #process: ChildProcess;
  readonly #folder: TempFolder;

  /** `environment`: what `server.ts` reads. With `page`, the page is built and served. */
  static async start(environment: Readonly<Record<string, string>> = {}, page = false): Promise<FloorServer> {
    const folder = await tempFolder();
    const script = join(folder.path, 'page.js');
    if (page) await writeFile(script, await bundledPage());
    const server = spawn(process.execPath, [fileURLToPath(new URL('server.ts', import.meta.url))], {
      env: { ...process.env, ...environment, ...(page && { FLOOR_PAGE: script }) },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: server.stdout });
    const ended = once(server, 'exit').then(() => Promise.reject(new Error('the floor did not start')));
    const [said] = (await Promise.race([once(lines, 'line'), ended])) as [string];
    ended.catch(() => undefined);
    return new FloorServer(server, (JSON.parse(said) as { port: number }).port, folder);
  }

  private constructor(server: ChildProcess, port: number, folder: TempFolder) {
    this.#process = server;
    this.#folder = folder;
    this.port = port;
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode === null) {
      const gone = once(this.#process, 'exit');
      this.#process.stdin?.end();
      await gone;
    }
    await this.#folder.remove();
  }
}

async function bundledPage(): Promise<string> {
  const entry = fileURLToPath(new URL('page.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'page' } },
  });
  const [result] = [built].flat() as Rolldown.RolldownOutput[];
  const chunk = result?.output.find((output) => output.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('the page of the floor was not built');
  return chunk.code;
}
