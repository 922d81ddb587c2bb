import type { Browser, Page } from '@playwright/test';
import { freePort } from '@visavis/testing/node';
import { FREE_WAY, UdpRelay } from '../bench/udp-relay.ts';
import type { Agent } from '../support/agent.ts';
import { Freelancer } from '../support/freelancer.ts';
import { lineNumbers } from '../support/line-numbers.ts';
import { expectPictureToMove } from '../support/media.ts';
import { adaCalls } from '../support/meeting.ts';
import { CLEO, FIRST_JOB } from '../support/people.ts';
import type { Stack } from '../support/stack.ts';
import { expect, test as base } from '../support/test.ts';

/** `relay`: the network between all browsers and the media worker, which can be made bad. */
const test = base.extend<{ relay: UdpRelay }>({
  relay: async ({}, use) => {
    const port = await freePort();
    const relay = await UdpRelay.between({ address: '127.0.0.1', port }, { address: '127.0.0.2', port });
    await use(relay);
    relay.close();
  },
});

const bad = test.extend({
  settings: async ({ relay }, use) => {
    const { address, port } = relay.near;
    await use({ VISAVIS_MEDIA_LISTEN: `127.0.0.2=${address}`, VISAVIS_MEDIA_PORT: String(port) });
  },
});

async function inCall(browser: Browser, stack: Stack): Promise<{ cleo: Freelancer; ada: Agent }> {
  const cleo = await Freelancer.arrives(browser, stack, CLEO);
  await cleo.submitsProposal(FIRST_JOB);
  await cleo.comesToTheQueue();
  return { cleo, ada: await adaCalls(browser, stack, cleo) };
}

/** How the freelancer's own screen says that the line is. */
const ownWord = (page: Page, word: string | RegExp) =>
  page.getByRole('region', { name: 'Call', exact: true }).getByText(word, { exact: true });
const lines = (page: Page) => page.getByRole('button', { name: /^Their line: / });
const numbers = (page: Page) => page.getByRole('region', { name: 'Connection in numbers' });
/** What stands in a row of the numbers, theirs first. */
async function cells(page: Page, name: string): Promise<string[]> {
  const heads = page.getByRole('rowheader', { name, exact: true });
  const texts = await numbers(page).getByRole('row').filter({ has: heads }).getByRole('cell').allTextContents();
  return texts.map((text) => text.trim());
}

async function opensNumbersByKey(page: Page): Promise<void> {
  await lines(page).focus();
  await page.keyboard.press('Enter');
  await expect(numbers(page)).toBeVisible();
}

test('CQ1 CQ2 K31 K32 Ada reads how both lines are, by key in numbers that are true, and later in the timeline', async ({
  browser,
  stack,
}) => {
  const { cleo, ada } = await inCall(browser, stack);
  await expect(lines(ada.page)).toHaveText(/Their line: good\s+Your line: good/);
  await expect(numbers(ada.page)).toBeHidden();
  await opensNumbersByKey(ada.page);

  const [sent, shown] = [
    () => lineNumbers(cleo.page, 'outbound-rtp'),
    () => lineNumbers(ada.page, 'inbound-rtp'),
  ] as const;
  const size = async () => [await sent(), await shown()].map(({ width, height }) => `${width}×${height}`);
  await expect
    .poll(async () => ((await cells(ada.page, 'Picture')).join() === (await size()).join() ? 'true' : 'not yet'))
    .toBe('true');
  expect(await cells(ada.page, 'Codec')).toEqual([(await sent()).codec, (await shown()).codec]);
  expect(await cells(ada.page, 'Way')).toEqual(['direct, UDP', 'direct, UDP']);
  expect([(await sent()).way, (await shown()).way]).toEqual(['udp', 'udp']);
  const framesDiffer = async () => {
    const said = (await cells(ada.page, 'Frames/s')).map(Number);
    const true_ = [(await sent()).fps, (await shown()).fps];
    return Math.max(...said.map((fps, side) => Math.abs(fps - (true_[side] ?? 0))));
  };
  await expect.poll(framesDiffer, { message: 'frames a second, said and true' }).toBeLessThan(8);
  for (const side of [0, 1]) {
    const said = async (name: string) => parseFloat((await cells(ada.page, name))[side] ?? '');
    expect(await said('Lost packets')).toBeLessThan(2);
    expect(await said('Round trip')).toBeLessThan(200);
  }
  expect((await cells(ada.page, 'Server’s score'))[0]).toMatch(/(sound|picture) \d/);

  await ada.page.keyboard.press('Escape');
  await expect(numbers(ada.page)).toBeHidden();
  await expect(lines(ada.page)).toBeFocused();
  const { width, height, codec } = await sent();
  await ada.page.getByRole('button', { name: 'End call' }).click();
  await cleo.reads('Ada ended the call');
  await ada.readsInTheTimeline('The call ended. Freelancer’s line: good throughout');
  expect(await ada.timeline()).toContain(`${width}×${height}`);
  expect(await ada.timeline()).toContain(`${codec}, 0`);
});

bad(
  'CQ1 CQ3 W43 K34 a line that gets bad is said in words on both sides, and that it is good again',
  async ({ browser, relay, stack }) => {
    const { cleo, ada } = await inCall(browser, stack);
    await expect(lines(ada.page)).toHaveText(/Their line: good\s+Your line: good/);
    // `poor` is what half a minute says, twice where some of it was better.
    const aWhile = { timeout: 90_000 };

    relay.way = { delayMs: 60, jitterMs: 20, loss: 0.2 };
    await expect(lines(ada.page)).toHaveText(/Their line: (weak|poor)/, aWhile);
    await expect(ownWord(cleo.page, /^(Weak|Poor) connection$/)).toBeVisible(aWhile);
    await expect(lines(ada.page)).toHaveText(/Their line: poor\s+Your line: (weak|poor)/, aWhile);
    await expect(ownWord(cleo.page, 'Poor connection')).toBeVisible(aWhile);
    await expect(ada.page.getByText('their line is too weak for it')).toBeVisible(aWhile);

    relay.way = FREE_WAY;
    await expect(lines(ada.page)).toHaveText(/Their line: good\s+Your line: good/, aWhile);
    await expect(ownWord(cleo.page, 'Connected')).toBeVisible(aWhile);
    await expectPictureToMove(ada.page);
    await ada.readsInTheTimeline('The picture no longer waits for a better connection');
  },
);

test('CQ4 CQ5 CQ6 W99 Ada looks closely by keys, asks for a sharper picture, and compares one moment with the photo', async ({
  browser,
  stack,
}) => {
  const { cleo, ada } = await inCall(browser, stack);
  const { page } = ada;
  const pressed = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };

  await page.getByRole('group', { name: /^Live picture\. Plus and minus zoom/ }).focus();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  const scale = page.getByRole('group', { name: 'Zoom: Live picture' }).getByRole('button', { name: /^Show all/ });
  await expect(scale).not.toHaveText('100 %');
  const content = page.locator('desk-zoom .content').first();
  const before = await content.getAttribute('style');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => content.getAttribute('style')).not.toBe(before);
  await page.keyboard.press('0');
  await expect(scale).toHaveText('100 %');

  const usual = await lineNumbers(cleo.page, 'outbound-rtp');
  await pressed('Sharper picture');
  await expect(page.getByRole('button', { name: 'Sharper: on' })).toBeVisible();
  await expect(cleo.page.getByText('sees your picture sharper')).toBeVisible();
  expect(await lineNumbers(cleo.page, 'outbound-rtp')).toMatchObject({ preference: 'maintain-resolution', maxFps: 15 });
  await expect
    .poll(async () => (await lineNumbers(page, 'inbound-rtp')).fps, { message: 'frames that arrive' })
    .toBeLessThan(18);
  expect((await lineNumbers(page, 'inbound-rtp')).width).toBeGreaterThanOrEqual(usual.width);
  await pressed('Sharper: on');
  await expect(page.getByRole('button', { name: 'Sharper picture' })).toBeVisible();
  await expect(cleo.page.getByText('sees your picture sharper')).toBeHidden();
  expect(await lineNumbers(cleo.page, 'outbound-rtp')).toMatchObject({
    preference: 'maintain-framerate',
    maxFps: usual.maxFps,
  });

  await pressed('Freeze and compare');
  const comparison = page.getByRole('region', { name: 'Comparison' });
  const [moment, photo] = ['Frozen picture', 'Profile photo'].map((name) => comparison.getByRole('figure', { name }));
  await expect(moment!).toBeVisible();
  await expect(photo!).toBeVisible();
  const [left, right] = [await moment!.boundingBox(), await photo!.boundingBox()];
  expect(left!.x + left!.width).toBeLessThanOrEqual(right!.x);
  const seen = () => comparison.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const held = await seen();
  expect(held.length).toBeGreaterThan(1_000);
  await expectPictureToMove(page);
  expect(await seen()).toBe(held);
  await page.keyboard.press('Escape');
  await expect(comparison).toBeHidden();
  await expect(page.getByRole('button', { name: 'Freeze and compare' })).toBeFocused();
});

for (const [codec, setting] of [
  ['H264', 'h264,vp8'],
  ['AV1', 'av1,vp8'],
] as const) {
  const chosen = test.extend({ settings: { VISAVIS_MEDIA_CODECS: setting } });
  chosen(`M42 a call is in ${codec} where the operator chose it and the browser can`, async ({ browser, stack }) => {
    const { cleo, ada } = await inCall(browser, stack);
    const able = await cleo.page.evaluate(
      () => RTCRtpSender.getCapabilities('video')?.codecs.map(({ mimeType }) => mimeType) ?? [],
    );
    const expected = able.includes(`video/${codec}`) ? codec : 'VP8';
    expect((await lineNumbers(cleo.page, 'outbound-rtp')).codec).toBe(expected);
    expect((await lineNumbers(ada.page, 'inbound-rtp')).codec).toBe(expected);
  });
}
