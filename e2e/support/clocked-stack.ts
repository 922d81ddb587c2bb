import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { until } from '@visavis/testing';
import { freePort, tempFolder } from '@visavis/testing/node';
import type { ClockedAnswer, ClockedOrder } from './clocked-orders.ts';
import { root, Stack, type Settings } from './stack.ts';

const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Time moves in leaps, and there is no agent on duty for days: neither may pause the clock that a story is about. */
const CLOCK_PAUSES = 'closed,wait-above-promise,mail-bounced,technical-problem,with-us';

/** A server whose time a story moves. Its mail server and the marketplace's webhook receiver can be away for a while. */
export class ClockedStack extends Stack {
  #orders = 0;
  #aheadMs = 0;

  static override async start(settings: Settings = {}): Promise<ClockedStack> {
    return Stack.begin(new ClockedStack(await freePort(), await tempFolder(), settings));
  }

  /** How far the server's time is ahead of ours. */
  get aheadMs(): number {
    return this.#aheadMs;
  }

  protected override launch(environment: NodeJS.ProcessEnv): ChildProcess {
    return spawn(process.execPath, ['e2e/support/clocked-server.ts'], {
      cwd: root,
      env: { ...environment, VISAVIS_CLOCK_PAUSES: CLOCK_PAUSES },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
  }

  /** Lets this much time pass, in steps, with what is due after each. */
  async pass(ms: number): Promise<void> {
    this.#aheadMs = (await this.#order({ what: 'pass', ms })).aheadMs;
  }

  /** Lets time pass until something that is tried again and again has worked. */
  async passUntil(what: string, probe: () => Promise<boolean>): Promise<void> {
    const tried = async () => {
      if (await probe()) return true;
      await this.pass(10 * MINUTE_MS);
      return false;
    };
    await until(what, tried, { timeoutMs: 45_000, everyMs: 500 });
  }

  /** Mail server and webhook receiver are away from now on. */
  async cutOff(): Promise<void> {
    await this.#order({ what: 'cut' });
  }

  async restore(): Promise<void> {
    await this.#order({ what: 'restore' });
  }

  async #order(order: ClockedOrder['order']): Promise<ClockedAnswer> {
    const server = this.process;
    if (!server) throw new Error('the server is not running');
    const id = (this.#orders += 1);
    const answered = new Promise<ClockedAnswer>((resolve) => {
      const listen = (answer: ClockedAnswer) => {
        if (answer.id !== id) return;
        server.off('message', listen);
        resolve(answer);
      };
      server.on('message', listen);
    });
    server.send({ id, order } satisfies ClockedOrder);
    const answer = await answered;
    if (answer.error) throw new Error(answer.error);
    return answer;
  }
}
