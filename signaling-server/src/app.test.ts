import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { aMarketplaceEvent, anAccount } from '@visavis/testing';
import { tempFolder } from '@visavis/testing/node';
import { afterEach, expect, it } from 'vitest';
import { RunningApp } from '../test/running-app.ts';

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** A server that can be started again on what it kept. */
async function restartable(): Promise<(environment?: Record<string, string>) => Promise<RunningApp>> {
  const folder = await tempFolder();
  cleanUps.push(() => folder.remove());
  let running: RunningApp | null = null;
  const stop = async (): Promise<void> => {
    await running?.close();
    running = null;
  };
  cleanUps.push(stop);
  return async (environment = {}) => {
    await stop();
    running = await RunningApp.start({ environment, folder: folder.path });
    return running;
  };
}

/** A mail server that takes connections and never says a word. */
async function silentMailServer(): Promise<{ url: string; called: Promise<unknown> }> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanUps.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, called: once(server, 'connection') };
}

const WITHOUT_DEMO = { VISAVIS_DEMO: 'off', SMTP_URL: 'smtp://127.0.0.1:9' };
const whoIs = async (app: RunningApp, cookie: string): Promise<number> =>
  (await fetch(`${app.url}/api/v1/staff/session`, { headers: { cookie } })).status;

it('S7 lets the people of the demo in only while there is a demo', async () => {
  const start = await restartable();
  const demo = await start();
  const cookie = await demo.cookieOf('ada');
  expect(await whoIs(demo, cookie)).toBe(200);

  const real = await start(WITHOUT_DEMO);
  expect(await whoIs(real, cookie)).toBe(401);
  expect((await real.signsIn('ada')).status).toBe(401);

  const again = await start();
  expect(await whoIs(again, cookie)).toBe(401);
  expect((await again.signsIn('ada')).status).toBe(200);
});

it('Z5 lets the administrator of the settings in outside demo mode, by the password of the first start', async () => {
  const start = await restartable();
  const admin = { ...WITHOUT_DEMO, VISAVIS_ADMIN_USERNAME: 'root' };
  const first = await start({ ...admin, VISAVIS_ADMIN_PASSWORD: 'a long enough password' });
  expect(await (await first.signsIn('root', 'a long enough password')).json()).toMatchObject({ role: 'admin' });
  const second = await start({ ...admin, VISAVIS_ADMIN_PASSWORD: 'another long password' });
  expect((await second.signsIn('root', 'another long password')).status).toBe(401);
  expect((await second.signsIn('root', 'a long enough password')).status).toBe(200);
  const third = await start(WITHOUT_DEMO);
  expect((await third.signsIn('root', 'a long enough password')).status).toBe(200);
});

it('S7 knows no key that is configured no more', async () => {
  const start = await restartable();
  const first = await start();
  const path = '/api/v1/accounts/somebody/capabilities';
  expect((await first.asMarketplace(path)).status).toBe(200);
  const second = await start({ VISAVIS_API_KEY: '' });
  expect((await second.asMarketplace(path)).status).toBe(401);
  const third = await start();
  expect((await third.asMarketplace(path)).status).toBe(200);
});

it('stops while a mail server leaves it waiting, and keeps the mail', async () => {
  const mail = await silentMailServer();
  const start = await restartable();
  const app = await start({ SMTP_URL: mail.url });
  const account = anAccount();
  await app.asMarketplace('/api/v1/events', aMarketplaceEvent({ account }));
  await mail.called;
  const patience = AbortSignal.timeout(6_000);
  const stopped = app.close().then(() => 'stopped');
  expect(await Promise.race([stopped, once(patience, 'abort')])).toBe('stopped');
  const later = await start();
  expect(await later.invitationFor(account.email)).toBeTruthy();
});

const tries = async (app: RunningApp, times: number, who: (time: number) => Parameters<RunningApp['signsIn']>) => {
  const answers = await Promise.all(Array.from({ length: times }, (_, time) => app.signsIn(...who(time))));
  return answers.map(({ status }) => status);
};

it('S8 limits an address, and behind a proxy it trusts each address for itself', async () => {
  const start = await restartable();
  const from = (time: number): Record<string, string> => ({ 'x-forwarded-for': `203.0.113.${time}` });
  const direct = await start();
  expect(await tries(direct, 21, (time) => [`nobody-${time}`, 'x', from(time)])).toContain(429);
  const behind = await start({ VISAVIS_TRUST_PROXY: '127.0.0.1' });
  expect(await tries(behind, 21, (time) => [`nobody-${time}`, 'x', from(time)])).not.toContain(429);
  expect(await tries(behind, 21, (time) => [`nobody-${time}`, 'x', from(1)])).toContain(429);
});

it.each(['ada', 'nobody'])(
  'S8 limits the tries at %s from everywhere together, however it is written',
  async (name) => {
    const app = await RunningApp.start({ environment: { VISAVIS_TRUST_PROXY: 'on' } });
    cleanUps.push(() => app.close());
    const written = (time: number): string => (time % 2 ? name : name.toUpperCase());
    const statuses = await tries(app, 12, (time) => [
      written(time),
      'wrong',
      { 'x-forwarded-for': `203.0.113.${time}` },
    ]);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
    expect((await app.signsIn('bob')).status).toBe(200);
  },
);

it('EV15 does not start with recording switched on and no ffmpeg, says what to do, and leaves nothing in the way', async () => {
  const start = await restartable();
  const without = { VISAVIS_RECORDING: 'on', VISAVIS_FFMPEG: '/nowhere/ffmpeg' };
  await expect(start(without)).rejects.toThrow('put one in PATH or name it with VISAVIS_FFMPEG');
  expect((await start({ VISAVIS_FFMPEG: '/nowhere/ffmpeg' })).url).toMatch(/^http/);
});
