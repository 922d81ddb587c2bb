import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AccountCapabilities, IdentityToken } from '@visavis/protocol';
import type { Allowed, Capability, HoldState } from '@visavis/protocol';
import { until } from '@visavis/testing';
import { freePort, tempFolder } from '@visavis/testing/node';
import type { TempFolder } from '@visavis/testing/node';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export type Settings = Readonly<Record<string, string>>;

/** What an account may do, without the words that explain it. */
export type Standing = { readonly hold: HoldState; readonly capabilities: Record<Capability, Allowed> };

/**
 * The real server as `npm start` runs it, in a process of its own with an empty data folder, in demo mode. A test may kill
 * it and start it again on the same folder and port; `stop()` ends it and removes the folder, whatever happened before.
 */
export class Stack {
  readonly origin: string;
  readonly #port: number;
  readonly #folder: TempFolder;
  readonly #apiKey = randomBytes(30).toString('base64url');
  readonly #settings: Settings;
  #process: ChildProcess | undefined;
  #log = '';

  /** `origin`: where people reach it, when that is not the port itself. */
  protected constructor(port: number, folder: TempFolder, settings: Settings = {}, origin?: string) {
    this.#settings = settings;
    this.#port = port;
    this.#folder = folder;
    this.origin = origin ?? `http://localhost:${port}`;
  }

  /** `settings` are environment variables of this server alone. */
  static async start(settings: Settings = {}): Promise<Stack> {
    return Stack.begin(new Stack(await freePort(), await tempFolder(), settings));
  }

  protected static async begin<Started extends Stack>(stack: Started): Promise<Started> {
    try {
      await stack.restart();
      return stack;
    } catch (error) {
      await stack.stop();
      throw error;
    }
  }

  /** The files in which pictures and recordings are kept, as they are on the disk. */
  async evidenceFiles(): Promise<Buffer[]> {
    const folder = join(this.#folder.path, 'evidence');
    const names = await readdir(folder).catch(() => []);
    return Promise.all(names.map((name) => readFile(join(folder, name))));
  }

  /** All that the server has written so far, over restarts. */
  get log(): string {
    return this.#log;
  }

  /** Where the server keeps everything. */
  get dataFolder(): string {
    return this.#folder.path;
  }

  /** Starts the server on the same folder and port; returns when it says that it can serve. */
  async restart(): Promise<void> {
    const server = this.launch({
      ...process.env,
      PORT: String(this.#port),
      HOST: '127.0.0.1',
      VISAVIS_DATA: this.#folder.path,
      VISAVIS_DEMO: 'on',
      VISAVIS_API_KEY: this.#apiKey,
      VISAVIS_UNDO_SECONDS: '1',
      ...this.#settings,
    });
    this.#process = server;
    for (const stream of [server.stdout, server.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.#log += text));
    }
    await until('the server to be ready', () => this.#isReady(server), { timeoutMs: 180_000, everyMs: 50 });
  }

  /** The process itself, with its output piped to us. */
  protected launch(environment: NodeJS.ProcessEnv): ChildProcess {
    return spawn(process.execPath, ['signaling-server/src/main.ts'], {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  protected get process(): ChildProcess | undefined {
    return this.#process;
  }

  /** Ends the server with this signal and waits until it is gone. */
  async kill(signal: NodeJS.Signals): Promise<void> {
    const server = this.#process;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    server.kill(signal);
    await once(server, 'exit');
  }

  async stop(): Promise<void> {
    await this.kill('SIGTERM');
    await this.#folder.remove();
  }

  /** What the marketplace's backend is told when it asks about an account. */
  async standingOf(account: string): Promise<Standing> {
    const answer = await fetch(`${this.origin}/api/v1/accounts/${account}/capabilities`, {
      headers: { authorization: `Bearer ${this.#apiKey}` },
    });
    if (!answer.ok) throw new Error(`asking for capabilities of ${account} was answered ${answer.status}`);
    const { hold, capabilities } = AccountCapabilities.parse(await answer.json());
    const bare = Object.entries(capabilities).map(([name, { allowed }]) => [name, allowed]);
    return { hold, capabilities: Object.fromEntries(bare) as Record<Capability, Allowed> };
  }

  /** A token by which the marketplace's backend says that this account is signed in. */
  async identityOf(account: string): Promise<string> {
    const answer = await fetch(`${this.origin}/api/v1/accounts/${account}/identity-tokens`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.#apiKey}` },
    });
    return IdentityToken.parse(await answer.json()).token;
  }

  async #isReady(server: ChildProcess): Promise<boolean> {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}:\n${this.#log}`);
    return (await fetch(`${this.origin}/api/v1/health`)).ok;
  }
}
