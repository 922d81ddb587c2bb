import { expect, it, vi } from 'vitest';
import { inside, place } from '../../test/place.ts';
import { VvElapsed } from './elapsed.ts';

it('U9 counts up by the clock it is given, while it is on the page', async () => {
  let now = 65_000;
  const elapsed = await place(new VvElapsed(), { since: 0, now: () => now });
  const shown = () => inside(elapsed, '[role=timer]').textContent;
  expect(shown()).toBe('1:05');
  now = 3_600_000;
  await vi.waitFor(() => expect(shown()).toBe('1:00:00'));
});
