import { expect, it } from 'vitest';
import { inside, place, textOf } from '../../test/place.ts';
import { VvConnectionPill } from './connection-pill.ts';

it('U2 says its state in words, in a region that is announced politely', async () => {
  const pill = new VvConnectionPill();
  pill.textContent = 'Reconnecting';
  await place(pill, { line: 'waiting' });
  const region = inside(pill, '[role=status]');
  expect(textOf(region.querySelector('slot')!.assignedNodes()[0] as Element)).toBe('Reconnecting');
  expect(region.classList.contains('waiting')).toBe(true);
});
