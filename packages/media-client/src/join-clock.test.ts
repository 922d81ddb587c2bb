import { expect, it } from 'vitest';
import { JoinClock } from './join-clock.ts';

it('takes the time of each step from the beginning, once (media R6)', () => {
  let now = 1_000;
  const clock = new JoinClock(() => now);
  now = 1_040.4;
  clock.reached('seat');
  now = 1_100;
  clock.reached('dtls');
  now = 9_000;
  clock.reached('dtls');
  expect(clock.timings).toEqual({ seat: 40, ice: null, dtls: 100, live: null, packet: null, frame: null });
});
