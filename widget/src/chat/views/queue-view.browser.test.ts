import { beforeEach, expect, it } from 'vitest';
import { allText, button, find, inside, place, textOf, wantsOf } from '../../../test/place.ts';
import { VvQueueView } from './queue-view.ts';

const MINUTE = 60_000;

let view: VvQueueView;
const said = () => textOf(inside(view, '.now'));

beforeEach(async () => {
  view = await place(new VvQueueView(), {
    queue: { place: 3, waiting: 8, wait: { fromMs: 3.2 * MINUTE, toMs: 8.6 * MINUTE } },
  });
});

it.each([
  [3, { fromMs: 4.9 * MINUTE, toMs: 8.1 * MINUTE }, 'You are number 3 About 4 to 9 minutes.'],
  [3, { fromMs: 4 * MINUTE, toMs: 4 * MINUTE }, 'You are number 3 About 4 minutes.'],
  [2, { fromMs: 0.9 * MINUTE, toMs: 2.5 * MINUTE }, 'You are number 2 At most about 3 minutes.'],
  [2, { fromMs: 0, toMs: 0.4 * MINUTE }, 'You are number 2 Probably less than a minute.'],
  [1, { fromMs: 0, toMs: 0 }, 'You are next Any moment now.'],
  [1, null, 'You are next The next free agent is for you.'],
  [5, null, 'You are number 5 We cannot say yet how long it takes.'],
])('W11 says place and wait: %d, %o', async (number, wait, words) => {
  view.queue = { place: number, waiting: 8, wait };
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

it('W23 tells a screen reader of places, not of each minute', async () => {
  const heard = () => textOf(inside(view, '[role=status]'));
  expect(heard()).toBe('You are number 3');
  view.queue = { place: 3, waiting: 8, wait: null };
  await view.updateComplete;
  expect(heard()).not.toContain('how long');
});

it.each([
  ['kept', 'Your place was kept'],
  ['passed', 'Others went first while you were away'],
  ['front', 'at the front of the queue'],
] as const)('W23 says what became of the place: %s', async (news, words) => {
  await place(view, { news });
  expect(allText(view)).toContain(words);
});

it('W22 tells those in line that it has closed and that they stay in it', async () => {
  const opensAt = Date.UTC(2030, 0, 8, 9);
  await place(view, { service: { state: 'closed', opensAt }, now: () => opensAt - 3_600_000 });
  expect(allText(view)).toContain('You stay in line');
  expect(allText(view)).toContain('Our agents are back');
  await place(view, { service: { state: 'unattended' } });
  expect(allText(view)).toContain('No agent is free for a new conversation just now');
});
