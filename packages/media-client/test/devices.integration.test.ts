import { CHROMIUM_FLAGS, chromiumLaunch } from '@visavis/testing/node';
import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { bundle } from './bundle.ts';
import { visit, type Site } from './site.ts';

const WITHOUT_DEVICES = CHROMIUM_FLAGS.map((flag) =>
  flag === '--use-fake-device-for-media-stream' ? `${flag}=device-count=0` : flag,
);
const WITHOUT_PERMISSION = [
  ...CHROMIUM_FLAGS.filter((flag) => flag !== '--use-fake-ui-for-media-stream'),
  '--deny-permission-prompts',
];

describe('devices in a real browser', { timeout: 60_000 }, () => {
  let script: string;
  beforeAll(async () => {
    script = await bundle('devices-page.ts');
  });

  async function aPage(flags: readonly string[] = CHROMIUM_FLAGS, site: Site = {}): Promise<Page> {
    const browser: Browser = await chromium.launch(chromiumLaunch(flags));
    onTestFinished(() => browser.close());
    const page = await visit(browser, script, undefined, site);
    await page.waitForFunction(() => 'devices' in window);
    return page;
  }
  const both = (page: Page) => page.evaluate(() => window.devices.both());

  it('open together, the camera at 720p', async () => {
    const page = await aPage();
    expect(await both(page)).toEqual({
      camera: { kind: 'video', readyState: 'live', width: 1280, height: 720 },
      microphone: { kind: 'audio', readyState: 'live' },
    });
  });

  it('can be chosen from a list, and one that is gone is named so', async () => {
    const page = await aPage();
    const opened = await page.evaluate(async () => {
      const { listCameras, listMicrophones, openCamera, openMicrophone, openCameraAndMicrophone, shown } =
        window.devices;
      await openCameraAndMicrophone();
      const [camera] = await listCameras();
      const [microphone] = await listMicrophones();
      return {
        labels: [camera?.label, microphone?.label].map((label) => label !== undefined && label.length > 0),
        chosen: [shown(await openCamera(camera)), shown(await openMicrophone(microphone))],
        gone: shown(await openCamera({ deviceId: 'unplugged' })),
      };
    });
    expect(opened.labels).toEqual([true, true]);
    expect(opened.chosen).toMatchObject([{ readyState: 'live' }, { readyState: 'live' }]);
    expect(opened.gone).toEqual({ kind: 'constraints', device: 'camera' });
  });

  it('are denied by somebody who says no', async () => {
    const page = await aPage(WITHOUT_PERMISSION);
    expect(await both(page)).toEqual({
      camera: { kind: 'denied', device: 'camera' },
      microphone: { kind: 'denied', device: 'microphone' },
    });
  });

  it('are not found where there are none', async () => {
    const page = await aPage(WITHOUT_DEVICES);
    expect((await both(page)).camera).toEqual({ kind: 'not-found', device: 'camera' });
  });

  it('are blocked by a page for one of them, and the other still opens', async () => {
    const page = await aPage(CHROMIUM_FLAGS, { headers: { 'permissions-policy': 'camera=()' } });
    expect(await both(page)).toEqual({
      camera: { kind: 'blocked-by-page', device: 'camera' },
      microphone: { kind: 'audio', readyState: 'live' },
    });
  });

  it('are blocked by a page for both', async () => {
    const page = await aPage(CHROMIUM_FLAGS, { headers: { 'permissions-policy': 'camera=(), microphone=()' } });
    expect(await both(page)).toEqual({
      camera: { kind: 'blocked-by-page', device: 'camera' },
      microphone: { kind: 'blocked-by-page', device: 'microphone' },
    });
  });

  it('are unsupported on an insecure page', async () => {
    const page = await aPage(CHROMIUM_FLAGS, { origin: 'http://visavis.test/' });
    expect(await both(page)).toEqual({
      camera: { kind: 'unsupported', device: 'camera', because: 'insecure-page' },
      microphone: { kind: 'unsupported', device: 'microphone', because: 'insecure-page' },
    });
    expect(await page.evaluate(() => window.devices.listCameras())).toEqual([]);
    await page.evaluate(() => window.devices.watchDevices(() => undefined)());
  });

  it('that are open and give nothing are told by level and picture', async () => {
    const page = await aPage();
    const found = await page.evaluate(async () => {
      const { blackTrack, looksBlack, openCameraAndMicrophone, silentTrack, wasHeard } = window.devices;
      const { camera, microphone } = await openCameraAndMicrophone();
      if (!camera.ok || !microphone.ok) throw new Error('no devices');
      return {
        heard: [await wasHeard(microphone.track, 600), await wasHeard(silentTrack(), 20)],
        black: [await looksBlack(camera.track), await looksBlack(blackTrack())],
        afterwards: microphone.track.readyState,
      };
    });
    expect(found).toEqual({ heard: [true, false], black: [false, true], afterwards: 'live' });
  });
});
