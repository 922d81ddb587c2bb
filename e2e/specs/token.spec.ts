import type { Request } from '@playwright/test';
import { Freelancer } from '../support/freelancer.ts';
import { HostPage } from '../support/host-page.ts';
import { adaTakesNext } from '../support/meeting.ts';
import { CLEO, FIRST_JOB } from '../support/people.ts';
import { expect, test } from '../support/test.ts';
import { Traffic } from '../support/traffic.ts';

test('E3 the invitation token leaves the address at once and is kept and sent nowhere but to its exchange', async ({
  browser,
  stack,
}) => {
  const cleo = await Freelancer.arrives(browser, stack, CLEO);
  await cleo.submitsProposal(FIRST_JOB);
  const requests: Request[] = [];
  const lines: string[] = [];
  cleo.context.on('request', (request) => requests.push(request));
  const frames: string[] = [];
  cleo.context.on('page', (page) =>
    page.on('websocket', (line) => {
      lines.push(line.url());
      line.on('framesent', ({ payload }) => frames.push(payload.toString()));
    }),
  );
  const token = await cleo.opensInvitation();
  expect(token.length).toBeGreaterThan(40);
  await expect.poll(() => cleo.page.evaluate(() => location.hash)).toBe('');
  expect(await cleo.page.evaluate(() => history.length)).toBe(1);

  await cleo.agrees();
  await cleo.checksDevices();
  await cleo.joinsQueue();

  expect(frames.some((frame) => frame.includes('queue:join'))).toBe(true);
  expect(frames.filter((frame) => frame.includes(token))).toEqual([]);
  expect([...requests.map((request) => request.url()), ...lines].filter((url) => url.includes(token))).toEqual([]);
  const headers = await Promise.all(requests.map((request) => request.allHeaders()));
  expect(headers.filter((sent) => JSON.stringify(sent).includes(token))).toEqual([]);
  const carriers = requests.filter((request) => request.postData()?.includes(token));
  expect(carriers.map((request) => new URL(request.url()).pathname)).toEqual(['/api/v1/freelancer/sessions']);

  expect(JSON.stringify(await cleo.context.storageState())).not.toContain(token);
  const kept = await cleo.page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  expect(kept).not.toContain(token);
  expect(await cleo.page.content()).not.toContain(token);
  expect(stack.log).not.toContain(token);
});

const host = await HostPage.planned();

test.describe('on a page of somebody else', () => {
  test.use({ settings: { VISAVIS_HELP_URL: `${host.origin}/help`, VISAVIS_EMBED_ORIGINS: host.origin } });
  test.afterEach(() => host.close());

  test('I7 W73 invitation, identity and session are in nothing that is sent, kept, shown or logged but where they belong', async ({
    browser,
    stack,
  }) => {
    const identity = await stack.identityOf(CLEO.id);
    await host.open(() => ({
      body: `<h1>Help</h1><visavis-widget></visavis-widget>
        <script type="module" src="${stack.origin}/embed/v1/visavis-widget.js"></script>`,
    }));
    const cleo = await Freelancer.arrives(browser, stack, CLEO);
    const traffic = new Traffic(cleo.context);
    await cleo.submitsProposal(FIRST_JOB);
    await traffic.watchPages();
    const invitation = await cleo.opensInvitation();
    await cleo.page.evaluate((token) => {
      const widget = document.querySelector('visavis-widget') as HTMLElement & { identify(get: () => string): void };
      widget.identify(() => token);
    }, identity);
    await cleo.agrees();
    await cleo.checksDevices();
    await cleo.joinsQueue();
    const ada = await adaTakesNext(browser, stack);
    await ada.writes('Hello Cleo.');
    await cleo.reads('Hello Cleo.');
    await ada.startsCall();
    await cleo.acceptsCall();
    await ada.decides('Verified', 'Profile confirmed');
    await cleo.isTold('You are verified');

    const session = await traffic.sessionOn(cleo.page);
    expect(session.length).toBeGreaterThan(40);
    const secrets = { invitation, identity, session };
    expect(await traffic.leaks(secrets)).toEqual([]);
    expect(await traffic.traces(cleo.page, secrets)).toEqual([]);
    for (const [name, secret] of Object.entries(secrets)) {
      expect(stack.log.includes(secret), `${name} in the server’s log`).toBe(false);
      expect(host.asked.join().includes(secret), `${name} at the host`).toBe(false);
    }
  });
});
