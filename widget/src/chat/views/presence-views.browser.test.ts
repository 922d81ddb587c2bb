import { expect, it } from 'vitest';
import { allText, button, find, inside, place, textOf, wantsOf } from '../../../test/place.ts';
import { VvQueueAwayView } from './queue-away-view.ts';
import { VvQueueView } from './queue-view.ts';
import { VvStillThereView } from './still-there-view.ts';
import { VvTurnOptions } from './turn-options.ts';

const MINUTE = 60_000;

it('W53 says until when the place is kept, and what somebody comes back to', async () => {
  const view = await place(new VvQueueAwayView(), {
    queue: { place: 3, waiting: 8, wait: null },
    away: { since: 0, keptUntil: 30 * MINUTE },
    now: () => 10 * MINUTE,
  });
  expect(allText(view)).toContain('Your old place is kept for');
  expect(allText(inside(view, 'vv-countdown'))).toContain('20:00');
  expect(allText(view)).toContain('you are number 3');
  const wants = wantsOf(view);
  button(view, 'I’m back').click();
  expect(wants).toEqual([{ what: 'come-back' }]);
});

it('W53 promises no place that is gone, and comes back once', async () => {
  const view = await place(new VvQueueAwayView(), { away: { since: 0, keptUntil: 1 }, now: () => MINUTE, busy: true });
  expect(allText(view)).toContain('at the end of the queue');
  expect(allText(view)).not.toContain('is kept for');
  const wants = wantsOf(view);
  button(view, 'One moment…').click();
  expect(wants).toEqual([]);
});

it('W53 W52 steps away from the queue, and counts while the line is gone', async () => {
  const view = await place(new VvQueueView(), { canStepAway: true });
  const wants = wantsOf(view);
  button(view, 'I need a moment').click();
  expect(wants).toEqual([{ what: 'step-away' }]);
  await place(view, { offline: true, keptUntil: Date.now() + 95_500 });
  expect(allText(view)).toContain('Your place is kept for');
  expect(allText(inside(view, 'vv-countdown'))).toMatch(/1:3\d/);
  await place(view, { keptUntil: 1 });
  expect(allText(view)).toContain('Others may go first now');
});

it('W54 asks aloud, counts down, and takes one press', async () => {
  const view = await place(new VvStillThereView(), { until: 48_000, now: () => 0 });
  expect(inside(view, '[role=alert]').textContent).toContain('Are you still there?');
  expect(allText(view)).toContain('0:48');
  const wants = wantsOf(view);
  button(view, 'Yes, I’m here').click();
  expect(wants).toEqual([{ what: 'still-here' }]);
});

it('W55 shows what was granted, not what was pressed, and no switch where there is nothing to switch', async () => {
  const view = await place(new VvTurnOptions(), { sound: true, turn: 'off' });
  const wants = wantsOf(view);
  const [sound, notify] = view.shadowRoot!.querySelectorAll('input');
  expect([sound!.checked, notify!.checked]).toEqual([true, false]);
  notify!.click();
  await view.updateComplete;
  expect(notify!.checked).toBe(false);
  sound!.click();
  expect(wants).toEqual([{ what: 'notify' }, { what: 'sound' }]);
  await place(view, { turn: 'blocked' });
  expect(view.shadowRoot!.querySelectorAll('input')).toHaveLength(1);
  expect(textOf(find(view, 'p')!)).toContain('does not allow notifications');
});
