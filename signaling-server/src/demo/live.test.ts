import { createTransport } from 'nodemailer';
import { chromiumLaunch } from '@visavis/testing/node';
import { until } from '@visavis/testing';
import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoServer } from './fixtures/demo-server.ts';
import type { DemoServer } from './fixtures/demo-server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(chromiumLaunch());
});
afterAll(() => browser.close());

let demo: DemoServer;
let page: Page;
let base: string;
let complaints: string[];
beforeEach(async () => {
  demo = await demoServer();
  base = await demo.listen();
  page = await browser.newPage();
  complaints = [];
  page.on('console', (message) => {
    const isOfWidget = message.location().url.includes('/embed/v1/');
    if (message.type() === 'error' && !isOfWidget) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.setDefaultTimeout(10_000);
});
afterEach(async () => {
  await page.close();
  await demo.close();
});

async function signInAs(name: string): Promise<void> {
  await page.goto(`${base}/market`);
  await page.getByRole('button', { name }).click();
  await page.getByRole('heading', { name: `Hello ${name.split(' ')[0]}` }).waitFor();
}

const receive = (html: string) =>
  createTransport(demo.mailbox.smtpUrl).sendMail({
    from: 'verify@harbour.example',
    to: 'cleo@mail.example',
    subject: 'A short video call',
    text: 'Hello',
    html,
  });

describe('pages of the demo in a browser', () => {
  it('show a hold and its end without reloading, and keep what is being typed', async () => {
    await signInAs('Cleo Moreau');
    await page.getByRole('link', { name: 'Short texts for twenty lamps' }).click();
    const text = page.getByLabel('Why are you the right person?');
    await text.fill('Half a sentence');
    await page.evaluate('globalThis.stillHere = true');

    demo.api.hold('cleo-moreau', 'on-hold');
    await demo.tell('hold.placed', { hold: 'on-hold' });
    await page.getByRole('heading', { name: 'Temporary hold' }).waitFor();
    expect(await page.getByRole('button', { name: 'Submit proposal' }).isDisabled()).toBe(true);

    demo.api.hold('cleo-moreau', 'none');
    await demo.tell('hold.lifted', { hold: 'none' }, 2);
    await page.getByRole('heading', { name: 'Temporary hold' }).waitFor({ state: 'detached' });
    expect(await text.inputValue()).toBe('Half a sentence');
    expect(await page.evaluate('globalThis.stillHere')).toBe(true);

    await page.getByRole('button', { name: 'Submit proposal' }).click();
    await page.getByText('Your proposal is with the client.').waitFor();
    expect(demo.api.events).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('show what a webhook told at once, without waiting to ask', async () => {
    await signInAs('Cleo Moreau');
    const streaming = page.waitForResponse((answer) => answer.url().endsWith('/market/changes'));
    await page.goto(`${base}/market/earnings`);
    await streaming;
    await page.getByText('$260').waitFor();
    demo.api.hold('cleo-moreau', 'overdue');
    await demo.tell('hold.changed', { hold: 'overdue' });
    // Pages that have a stream ask every ten seconds only.
    await page.getByText('Limited', { exact: true }).waitFor({ timeout: 5_000 });
    expect(complaints).toEqual([]);
  });

  it('leave it to the notice to say what it says, where one runs', async () => {
    await page.route('**/embed/v1/visavis-notice.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'customElements.define("visavis-notice", class extends HTMLElement {})',
      }),
    );
    await signInAs('Cleo Moreau');
    demo.api.hold('cleo-moreau', 'on-hold');
    await page.goto(`${base}/market/jobs/lamp-texts`);
    await page.getByRole('button', { name: 'Submit proposal', disabled: true }).waitFor();
    expect(await page.getByText('Because of the state').count()).toBe(2);
    expect(await page.getByText('Because of the state').filter({ visible: true }).count()).toBe(0);
    await page.goto(`${base}/market/earnings`);
    await page.getByRole('heading', { name: 'Temporary hold' }).waitFor();
  });

  it('show a new mail without reloading, and open its link in a page of its own', async () => {
    await page.goto(`${base}/mail`);
    await page.getByText('Nothing here yet.').waitFor();
    await receive(`<a href="${base}/help?action=verify-profile#hold" target="_blank">Verify my profile</a>`);
    await page.getByRole('link', { name: 'A short video call' }).click();
    const opening = page.waitForEvent('popup');
    await page.frameLocator('iframe').getByRole('link', { name: 'Verify my profile' }).click();
    const opened = await opening;
    await opened.getByRole('heading', { name: 'Verify your profile by video' }).waitFor();
    await opened.getByText('You can finish work in progress').waitFor();
    expect(complaints).toEqual([]);
  });

  it('run no script of a mail, in the frame or when its body is opened directly', async () => {
    await receive(
      '<p>Hi</p><script>document.title = "taken"</script><img src="x" onerror="document.title = \'taken\'">',
    );
    const [mail] = await demo.mailbox.list();
    await page.goto(`${base}/mail/${mail?.id}`);
    await page.frameLocator('iframe').getByText('Hi').waitFor();
    await until('the browser to refuse the script', () => complaints.some((text) => text.includes('script')));
    await page.goto(`${base}/mail/${mail?.id}/body`);
    await page.getByText('Hi').waitFor();
    expect(await page.title()).not.toBe('taken');
  });
});
