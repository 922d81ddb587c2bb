import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { channel } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import type { startApp } from '../../signaling-server/src/app.ts';
import type { ClockedAnswer, ClockedOrder } from './clocked-orders.ts';

/*
 * The server of `clocked-stack.ts`: the same app as `main.ts`, in a process whose time a test moves over IPC, and whose mail
 * server and webhook receiver can be away for a while. Time moves everywhere in the process, also in libraries: a webhook's
 * signature is checked by the very clock it was made by.
 */

type App = Awaited<ReturnType<typeof startApp>>;

/** More than an hour between two rounds would be a leap of the clock, which holds sanctions back. */
const STEP_MS = 30 * 60_000;

let aheadMs = 0;
let isOutside = true;

moveDates();
const root = join(import.meta.dirname, '../..');
const app = await start();
process.on('message', (order: ClockedOrder) => void obey(order));
process.on('SIGTERM', () => void app.close().finally(() => process.exit(0)));
process.on('disconnect', () => void app.close().finally(() => process.exit(0)));

async function obey({ id, order }: ClockedOrder): Promise<void> {
  let error: string | null = null;
  try {
    if (order.what === 'pass') await pass(order.ms);
    else isOutside = order.what === 'restore';
  } catch (fault) {
    error = String(fault);
  }
  process.send?.({ id, aheadMs, error } satisfies ClockedAnswer);
}

async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= STEP_MS) {
    aheadMs += Math.min(left, STEP_MS);
    await app.runDueWork();
  }
}

/** Every `Date` of this process is ahead; timers are not. */
function moveDates(): void {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given: [] | ConstructorParameters<DateConstructor>) {
      if (given.length === 0) super(Real.now() + aheadMs);
      else super(...(given as [number]));
    }
    static override now(): number {
      return Real.now() + aheadMs;
    }
  } as DateConstructor;
}

/** Modules are loaded after the dates are moved, so that none keeps the real ones. */
async function start(): Promise<App> {
  const server = '../../signaling-server/src';
  const { readConfig } = (await import(`${server}/config.ts`)) as typeof import('../../signaling-server/src/config.ts');
  const { createLog } = (await import(`${server}/log.ts`)) as typeof import('../../signaling-server/src/log.ts');
  const wiring = (await import(`${server}/app.ts`)) as typeof import('../../signaling-server/src/app.ts');
  interruptWebhooks();
  const config = readConfig({ ...process.env, SMTP_URL: await mailServer() });
  const bundles = { widget: join(root, 'widget/dist'), desk: join(root, 'packages/agent-desk/dist') };
  return wiring.startApp(config, bundles, createLog(config.logLevel), { clock: () => Date.now() });
}

/** A mail server into the folder that the demo shows, behind a line that can be cut. */
async function mailServer(): Promise<string> {
  const path = '../../signaling-server/src/demo/mailbox.ts';
  const { openMailbox } = (await import(path)) as typeof import('../../signaling-server/src/demo/mailbox.ts');
  const { smtpUrl } = await openMailbox({ folder: join(process.env['VISAVIS_DATA'] ?? 'data', 'demo', 'mail') });
  const line = createServer((incoming) => {
    if (!isOutside) return incoming.destroy();
    const outgoing = connect(Number(new URL(smtpUrl).port), '127.0.0.1');
    incoming.pipe(outgoing).pipe(incoming);
    incoming.on('error', () => outgoing.destroy());
    outgoing.on('error', () => incoming.destroy());
    return undefined;
  });
  await once(line.listen(0, '127.0.0.1'), 'listening');
  return `smtp://127.0.0.1:${(line.address() as AddressInfo).port}`;
}

/** While it is away, the marketplace's receiver is nowhere to be found. */
function interruptWebhooks(): void {
  channel('http.server.request.start').subscribe((message) => {
    const { request } = message as { request: IncomingMessage };
    if (!isOutside && request.url === '/demo/webhooks') request.url = '/nowhere';
  });
}
