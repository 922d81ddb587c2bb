import { expect, it, vi } from 'vitest';
import { inside, place } from '../../test/place.ts';
import { VvCountdown } from './countdown.ts';

it('U9 counts down by the clock it is given, rounds up, and stops at zero', async () => {
  let now = 1000;
  const countdown = await place(new VvCountdown(), { until: 31_000, now: () => now });
  const shown = () => inside(countdown, '[role=timer]').textContent;
  expect(shown()).toBe('0:30');
  now = 30_500;
  await vi.waitFor(() => expect(shown()).toBe('0:01'));
  now = 99_000;
  await vi.waitFor(() => expect(shown()).toBe('0:00'));
});

it('U9 tells the end once for each instant', async () => {
  let now = 0;
  let told = 0;
  const countdown = new VvCountdown();
  countdown.addEventListener('vv-countdown-over', () => (told += 1));
  await place(countdown, { until: 1000, now: () => now });
  expect(told).toBe(0);
  now = 1000;
  await vi.waitFor(() => expect(told).toBe(1));
  countdown.requestUpdate();
  await countdown.updateComplete;
  expect(told).toBe(1);
  countdown.until = 900;
  await countdown.updateComplete;
  expect(told).toBe(2);
});

it('U2 does not speak each second', async () => {
  const countdown = await place(new VvCountdown(), { until: Date.now() + 5000 });
  expect(inside(countdown, '[role=timer]').getAttribute('aria-live')).toBe('off');
});
