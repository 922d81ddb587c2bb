import { describe, expect, it } from 'vitest';
import { actionWords, failureWords, otherWayWords, stepWords } from '../../strings/en/device-failures.ts';
import { remedyOf, settingsOf, whereOf, type Where } from './remedy.ts';

const where = (browser: string | null, system: string | null) => whereOf({ browser, system });
const chrome = where('Google Chrome 131', 'Windows');
const usual = { asksItself: false, hasOwnPage: true };
const KINDS = Object.keys(failureWords.camera);

describe('where somebody is', () => {
  it.each<[string | null, string | null, Where]>([
    ['Google Chrome 131', 'Windows', { browser: 'chrome', system: 'windows' }],
    ['Chromium 156', 'Linux', { browser: 'chrome', system: 'linux' }],
    ['Microsoft Edge 131', 'Windows', { browser: 'edge', system: 'windows' }],
    ['Firefox 140', 'macOS', { browser: 'firefox', system: 'macos' }],
    ['Safari 18', 'iOS', { browser: 'safari', system: 'ios' }],
    ['Chrome 131', 'Chrome OS', { browser: 'chrome', system: 'chromeos' }],
    ['Chrome 131', 'Android', { browser: 'chrome', system: 'android' }],
    [null, null, { browser: 'other', system: 'other' }],
  ])('W37 is read from what the browser says of itself: %s on %s', (browser, system, expected) => {
    expect(where(browser, system)).toEqual(expected);
  });
});

describe('the way out', () => {
  it.each(KINDS)('W37 has one action, steps and another way, each with words: %s', (kind) => {
    const { steps, action, other } = remedyOf({ kind }, chrome, usual);
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) expect(stepWords[step]).toBeTruthy();
    expect(actionWords[action]).toBeTruthy();
    expect(otherWayWords[other]).toBeTruthy();
  });

  it('W37 has a title of its own for each failure', () => {
    for (const device of ['camera', 'microphone'] as const) {
      const titles = Object.entries(failureWords[device]).map(([, { title }]) => title);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  it('W33 after a refusal is the browser’s own button, or its settings of this site', () => {
    const denied = (asksItself: boolean, at = chrome) => remedyOf({ kind: 'denied' }, at, { ...usual, asksItself });
    expect(denied(true)).toMatchObject({ steps: ['press-allow', 'site-chrome'], action: 'ask' });
    expect(denied(false)).toMatchObject({ steps: ['site-chrome', 'reload'], action: 'retry' });
    expect(denied(false, where('Firefox 140', 'Linux')).steps[0]).toBe('site-firefox');
    expect(denied(false, where('Safari 18', 'iOS')).steps[0]).toBe('site-ios');
  });

  it('W37 shows the steps of this system only, and opens its settings where there is an address of them', () => {
    const blocked = (at: Where) => remedyOf({ kind: 'blocked-by-system' }, at, usual).steps;
    expect(blocked(chrome)).toEqual(['system-windows']);
    expect(blocked(where('Safari 18', 'macOS'))).toEqual(['system-macos']);
    expect(settingsOf('blocked-by-system', 'camera', chrome)?.href).toBe('ms-settings:privacy-webcam');
    expect(settingsOf('blocked-by-system', 'camera', where('Firefox 140', 'Linux'))).toBeNull();
    expect(settingsOf('denied', 'camera', chrome)).toBeNull();
  });

  it('W37 leads to our own page only where there is one', () => {
    expect(remedyOf({ kind: 'blocked-by-page' }, chrome, usual).action).toBe('own-page');
    const none = { ...usual, hasOwnPage: false };
    expect(remedyOf({ kind: 'unsupported', because: 'insecure-page' }, chrome, none)).toMatchObject({
      steps: ['mail-link'],
      action: 'without',
    });
  });

  it('W37 sends nobody to a phone who is on one', () => {
    expect(remedyOf({ kind: 'not-found' }, chrome, usual).other).toBe('phone');
    expect(remedyOf({ kind: 'not-found' }, where('Chrome 131', 'Android'), usual).other).toBe('computer');
  });
});
