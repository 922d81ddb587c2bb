import { beforeEach, expect, it } from 'vitest';
import { allText, button, find, inside, place, textOf, wantsOf } from '../../../test/place.ts';
import { VvQueueView } from './queue-view.ts';

let view: VvQueueView;
const said = () => textOf(inside(view, '[role=status]'));

beforeEach(async () => {
  view = await place(new VvQueueView(), { queue: { place: 3, waiting: 8, estimateMs: 4 * 60_000 } });
});

it.each([
  [3, 240_000, 'You are number 3 About 4 minutes to go.'],
  [2, 50_000, 'You are number 2 About one minute to go.'],
  [2, 20_000, 'You are number 2 Probably less than a minute.'],
  [1, null, 'You are next The next free agent is for you.'],
  [5, null, 'You are number 5 We cannot say yet how long it takes.'],
])('W11 says place and estimate: %d, %d', async (number, estimateMs, words) => {
  view.queue = { place: number, waiting: 8, estimateMs };
  await view.updateComplete;
  expect(said()).toBe(words);
});

it('W11 always moves: the waiting time counts', async () => {
  await place(view, { joinedAt: 0, now: () => 65_000 });
  const elapsed = inside(view, 'vv-elapsed');
  expect(allText(elapsed)).toContain('1:05');
});

it('W11 says that the place is kept while the line is down', async () => {
  view.offline = true;
  await view.updateComplete;
  expect(allText(view)).toContain('Your place is kept');
});

it('W3 leaves only after a second press, which is not where the first one was made', async () => {
  const wants = wantsOf(view);
  button(view, 'Leave the queue').click();
  await view.updateComplete;
  expect(textOf(view.shadowRoot!.activeElement!)).toBe('Stay');
  button(view, 'Leave').click();
  expect(wants).toEqual([{ what: 'leave' }]);
});

it('W10 takes Escape for staying, and keeps it from the panel', async () => {
  button(view, 'Leave the queue').click();
  await view.updateComplete;
  const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });
  button(view, 'Stay').dispatchEvent(escape);
  await view.updateComplete;
  expect(escape.defaultPrevented).toBe(true);
  expect(textOf(view.shadowRoot!.activeElement!)).toBe('Leave the queue');
});

it('W10 stays, and gives the focus back', async () => {
  button(view, 'Leave the queue').click();
  await view.updateComplete;
  button(view, 'Stay').click();
  await view.updateComplete;
  expect(find(view, '.confirm')).toBeNull();
  expect(textOf(view.shadowRoot!.activeElement!)).toBe('Leave the queue');
});

it('W11 says that the clock stands still, where it ran', async () => {
  expect(allText(view)).not.toContain('stands still');
  view.clockStands = true;
  await view.updateComplete;
  expect(allText(view)).toContain('The clock of your temporary hold stands still');
});
