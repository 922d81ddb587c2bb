import type { DeviceState } from '@visavis/protocol';
import { CHROMIUM_FLAGS, chromiumLaunch, tempFolder } from '@visavis/testing/node';
import { answering, launched, withCameras } from '../support/browsers.ts';
import { Freelancer } from '../support/freelancer.ts';
import { HostPage } from '../support/host-page.ts';
import { tabTo } from '../support/keyboard.ts';
import { expectLights, watchLights } from '../support/lights.ts';
import { allowDevices, hasOwnButton, Newcomer } from '../support/newcomer.ts';
import { adaTakesNext } from '../support/meeting.ts';
import { BOB, CLEO, FIRST_JOB } from '../support/people.ts';
import { RawDesk } from '../support/raw-desk.ts';
import { Stack } from '../support/stack.ts';
import { blackPicture, silence } from '../support/still-media.ts';
import { expect, test } from '../support/test.ts';

/*
 * One server, one freelancer and one agent for all: each story opens the same invitation in a browser that lets something else go
 * wrong, and ends as it began. Two cameras, so that there is something to choose.
 */

const INSECURE = 'insecure.example';
test.use({ launchOptions: chromiumLaunch([...withCameras(2), `--host-resolver-rules=MAP ${INSECURE} 127.0.0.1`]) });

let host: HostPage;
let stack: Stack;
let token: string;
let desk: RawDesk;
const insecurePage = () => host.origin.replace('localhost', INSECURE);

test.beforeAll(async ({ browser }) => {
  host = await HostPage.planned();
  stack = await Stack.start({ VISAVIS_EMBED_ORIGINS: insecurePage() });
  const script = `${stack.origin}/embed/v1/visavis-widget.js`;
  await host.open(() => ({ body: `<script type="module" src="${script}"></script><visavis-widget></visavis-widget>` }));
  const cleo = await Freelancer.arrives(browser, stack, CLEO);
  await cleo.submitsProposal(FIRST_JOB);
  token = await cleo.findsToken();
  await cleo.context.close();
  desk = await RawDesk.arrives(stack, BOB);
});

test.afterAll(async () => {
  desk?.vanishes();
  await host.close();
  await stack?.stop();
});

/** The agent reads what was found and said, and the case is as before. */
async function deskReads(camera: DeviceState, words: string): Promise<void> {
  await desk.goesAvailable();
  await desk.takesNext();
  expect(desk.devices).toMatchObject({ camera, withoutCamera: { reason: 'not-working', words } });
  await desk.endsContact('freelancer-left');
  await desk.takesBreak();
}

/** Reads the words, the one action and the other way, and still comes to the queue and the agent. */
async function goesOn(cleo: Newcomer, camera: DeviceState, told: Told): Promise<void> {
  await cleo.isTold(told.title);
  await cleo.reads(told.step);
  await cleo.reads('Another way: open the link in your e-mail');
  if (told.action === 'the browser’s own') await expect(cleo.page.locator('usermedia')).toBeVisible();
  else await cleo.hasMainAction(told.action);
  await cleo.goesWithoutCamera('It does not work', told.title);
  await deskReads(camera, told.title);
  await cleo.context.close();
}
type Told = { readonly title: string; readonly step: string; readonly action: string };

test('W33 W37 W38 a question that was closed is asked again', async ({ browser }) => {
  const cleo = await Newcomer.opens(browser, stack, token, answering('NotAllowedError', 'Permission dismissed'));
  await allowDevices(cleo.page);
  await goesOn(cleo, 'blocked', {
    title: 'Your browser got no answer',
    step: 'Press the button below.',
    action: 'Ask again',
  });
});

test('W33 W37 W38 what was denied can be asked again, by the browser’s own button where it has one', async () => {
  const flags = [
    ...CHROMIUM_FLAGS.filter((flag) => flag !== '--use-fake-ui-for-media-stream'),
    '--deny-permission-prompts',
  ];
  await launched(flags, async (browser) => {
    const cleo = await Newcomer.opens(browser, stack, token);
    await allowDevices(cleo.page);
    await goesOn(cleo, 'blocked', {
      title: 'Your camera is blocked for this page',
      step: 'to the left of the address',
      action: (await hasOwnButton(cleo.page)) ? 'the browser’s own' : 'Try again',
    });
  });
});

test('W37 W38 a page that forbids the camera leads to a page of ours', async ({ browser }) => {
  const cleo = await Newcomer.opens(browser, stack, token, (context) =>
    context.route('**/help?*', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'permissions-policy': 'camera=(), microphone=()' };
      await route.fulfill({ response, headers });
    }),
  );
  await allowDevices(cleo.page);
  await expect(cleo.page.getByRole('link', { name: 'Open our own page' })).toHaveAttribute(
    'href',
    `${stack.origin}/verify`,
  );
  await goesOn(cleo, 'blocked', {
    title: 'This page may not use your camera',
    step: 'Our own page may use your camera.',
    action: 'Open our own page',
  });
});

test('W37 W38 a system that forbids it is told from a browser that does', async ({ browser }) => {
  const refused = answering('NotAllowedError', 'Permission denied by system');
  const cleo = await Newcomer.opens(browser, stack, token, refused);
  await allowDevices(cleo.page);
  await goesOn(cleo, 'blocked', {
    title: 'Your system keeps the camera from your browser',
    step: 'privacy settings',
    action: 'Try again',
  });
});

test('W36 W37 W38 where there is no camera, another one is waited for', async () => {
  await launched(withCameras(0), async (browser) => {
    const cleo = await Newcomer.opens(browser, stack, token);
    await allowDevices(cleo.page);
    await goesOn(cleo, 'not-found', {
      title: 'No camera was found',
      step: 'Connect one, or switch it on.',
      action: 'Try again',
    });
  });
});

test('W37 W38 a camera that is in use is named so', async ({ browser }) => {
  const taken = answering('NotReadableError', 'Could not start video source');
  const cleo = await Newcomer.opens(browser, stack, token, taken);
  await allowDevices(cleo.page);
  await goesOn(cleo, 'in-use', {
    title: 'Your camera does not start',
    step: 'Close other meetings, programs and tabs',
    action: 'Try again',
  });
});

test('W36 W37 a chosen camera that is gone gives way to any', async ({ browser }) => {
  const cleo = await Newcomer.opens(browser, stack, token);
  await allowDevices(cleo.page);
  await cleo.isTold('You look ready');
  const cameras = cleo.page.getByLabel('Camera');
  await cameras
    .locator('option')
    .nth(1)
    .evaluate((option: HTMLOptionElement) => (option.value = 'unplugged'));
  await cameras.selectOption('unplugged');
  await cleo.isTold('The chosen camera is gone');
  await cleo.hasMainAction('Use any camera there is');
  await cleo.presses('Use any camera there is');
  await cleo.isTold('You look ready');
  await cleo.context.close();
});

test('W37 W38 an insecure page says so', async ({ browser }) => {
  const cleo = await Newcomer.opens(browser, stack, token, undefined, `${insecurePage()}/help?action=verify-profile`);
  await allowDevices(cleo.page);
  await goesOn(cleo, 'unsupported', {
    title: 'This page is not secure',
    step: 'opens a page that is secure',
    action: 'Open our own page',
  });
});

test('W37 W38 a browser without media says so', async ({ browser }) => {
  const cleo = await Newcomer.opens(browser, stack, token, (context) =>
    context.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'HTMLUserMediaElement');
      Reflect.deleteProperty(Navigator.prototype, 'mediaDevices');
    }),
  );
  await allowDevices(cleo.page);
  await goesOn(cleo, 'unsupported', {
    title: 'This browser cannot make video calls',
    step: 'recent Chrome, Edge, Firefox or Safari',
    action: 'I cannot use a camera',
  });
});

test('W34 W35 a black picture and a silent microphone are said, and keep nobody from joining', async () => {
  const folder = await tempFolder();
  const flags = [
    ...CHROMIUM_FLAGS,
    `--use-file-for-fake-video-capture=${blackPicture(folder.path)}`,
    `--use-file-for-fake-audio-capture=${silence(folder.path)}`,
  ];
  await launched(flags, async (browser) => {
    const cleo = await Newcomer.opens(browser, stack, token);
    await allowDevices(cleo.page);
    await cleo.isTold('We cannot see you yet');
    await cleo.reads('Is there a cover over the camera');
    await cleo.reads('We hear nothing yet.');
    await cleo.presses('Join the queue');
    await cleo.isTold('You are in the queue');
    await cleo.leavesQueue();
  }).finally(() => folder.remove());
});

test('W8 W39 the lights are off when the panel is closed and when the queue is joined', async ({ browser }) => {
  const cleo = await Newcomer.opens(browser, stack, token, watchLights);
  const { page } = cleo;
  await expectLights(page, []);
  await allowDevices(page);
  await cleo.isTold('You look ready');
  await expectLights(page, ['audio', 'video']);
  await page.keyboard.press('Escape');
  await expectLights(page, []);
  await page.getByRole('button', { name: /verif/i }).first().click();
  await cleo.isTold('Check your camera and microphone');
  await allowDevices(page);
  await cleo.isTold('You look ready');
  await cleo.presses('Join the queue');
  await cleo.isTold('You are in the queue');
  await expectLights(page, []);
  await cleo.leavesQueue();
  await cleo.context.close();
});

test('W33 W38 the check is passed by keyboard alone, and the agent reads why before the call', async ({ browser }) => {
  const cleo = await Newcomer.opens(browser, stack, token);
  const { page } = cleo;
  const isAtButton = () =>
    page.evaluate(() => {
      let active: Element | null = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active?.localName === 'usermedia' || active?.textContent?.trim() === 'Allow camera and microphone';
    });
  await expect(async () => {
    if (!(await isAtButton())) await page.keyboard.press('Tab');
    expect(await isAtButton()).toBe(true);
  }).toPass({ intervals: [20] });
  await expect(async () => {
    if (await isAtButton()) await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'You look ready' })).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await tabTo(page, 'I cannot use a camera');
  await page.keyboard.press('Enter');
  await cleo.isTold('You can go on without a camera');
  await tabTo(page, 'There is no camera on this device');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'In your words (optional)');
  await page.keyboard.type('I am in a library <b>until six</b>.');
  await tabTo(page, 'Join the queue');
  await page.keyboard.press('Enter');
  await cleo.isTold('You are in the queue');

  const ada = await adaTakesNext(browser, stack);
  await expect(ada.page.getByText('Says: not allowed where they are (work, library)')).toBeVisible();
  await expect(ada.page.getByText('I am in a library <b>until six</b>.')).toBeVisible();
  await expect(ada.page.getByText('There may be no picture.')).toBeVisible();
  await cleo.context.close();
  await ada.context.close();
});
