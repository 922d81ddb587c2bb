import { anOffer, MONDAY_9AM } from '@visavis/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { OfferAlarm } from './offer-alarm.ts';

const TITLE = '(3) Visavis desk';
let alarm: OfferAlarm;
let now: number;
let tones: number;
let isMuted: boolean;
let shown: { title: string; closed: boolean; onclick?: () => void }[];

/** A second by both clocks. */
function passes(seconds: number): void {
  for (let second = 0; second < seconds; second += 1) {
    now += 1000;
    vi.advanceTimersByTime(1000);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  [now, tones, isMuted, shown] = [MONDAY_9AM, 0, false, []];
  class FakeNotification {
    static permission = 'granted';
    closed = false;
    title: string;
    constructor(title: string) {
      this.title = title;
      shown.push(this);
    }
    close() {
      this.closed = true;
    }
  }
  vi.stubGlobal('Notification', FakeNotification);
  document.head.insertAdjacentHTML('beforeend', '<link rel="icon" href="/desk/icon.svg">');
  alarm = new OfferAlarm({ now: () => now, play: () => (tones += 1), isMuted: () => isMuted });
});

afterEach(() => {
  alarm.close();
  document.querySelector('link[rel=icon]')?.remove();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const sign = () => document.querySelector<HTMLLinkElement>('link[rel=icon]')!.href.split('/').at(-1);

it('DO5 changes the title and the sign of the tab while somebody is offered, and puts them back', () => {
  alarm.follow(null, TITLE);
  expect(document.title).toBe(TITLE);
  alarm.follow(anOffer(), TITLE);
  expect([document.title, sign()]).toEqual(['Take next (15 s)', 'icon-offer.svg']);
  passes(1);
  expect(document.title).toBe(TITLE);
  passes(1);
  expect(document.title).toBe('Take next (13 s)');
  alarm.follow(null, TITLE);
  passes(3);
  expect([document.title, sign()]).toEqual([TITLE, 'icon.svg']);
});

it('DO5 plays every three seconds until the time is over, once an offer, and not at all when muted', () => {
  const offer = anOffer();
  alarm.follow(offer, TITLE);
  alarm.follow(offer, TITLE);
  expect(tones).toBe(1);
  passes(20);
  expect(tones).toBe(5);
  isMuted = true;
  now = MONDAY_9AM;
  alarm.follow(anOffer(), TITLE);
  passes(6);
  expect(tones).toBe(5);
});

it('DO5 notifies who looks elsewhere, and takes that back with the offer', () => {
  const focused = vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  alarm.follow(anOffer(), TITLE);
  expect(shown).toEqual([]);
  focused.mockReturnValue(false);
  alarm.follow(anOffer(), TITLE);
  expect(shown.map(({ title }) => title)).toEqual(['Your next freelancer is waiting']);
  alarm.follow(null, TITLE);
  expect(shown[0]!.closed).toBe(true);
});

it('DO5 asks for nothing by itself', () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  (Notification as unknown as { permission: string }).permission = 'default';
  alarm.follow(anOffer(), TITLE);
  expect(shown).toEqual([]);
});
