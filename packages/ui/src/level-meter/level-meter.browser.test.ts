import { expect, it } from 'vitest';
import { inside, place } from '../../test/place.ts';
import { VvLevelMeter } from './level-meter.ts';

it('U2 is a named meter', async () => {
  const meter = inside(await place(new VvLevelMeter(), { label: 'Microphone level' }), '[role=meter]');
  expect(meter.getAttribute('aria-label')).toBe('Microphone level');
});

it.each([
  [-1, 0],
  [0, 0],
  [0.5, 8],
  [1, 16],
  [7, 16],
])('U7 lights its steps for a level of %d: %d of 16', async (level, steps) => {
  const meter = await place(new VvLevelMeter(), { level });
  expect(meter.shadowRoot!.querySelectorAll('.on')).toHaveLength(steps);
  expect(inside(meter, '[role=meter]').getAttribute('aria-valuenow')).toBe(String(steps));
});
