import { expect, it, vi } from 'vitest';
import { onPhoneAway } from './phone-away.ts';

it.each([
  ['a phone that is put away', true, true, 1],
  ['a phone in the hand', false, true, 0],
  ['a computer behind another window', true, false, 0],
])('W39 acts on %s', (_, hidden, isPhone, times) => {
  vi.stubGlobal('document', { hidden });
  vi.stubGlobal('matchMedia', () => ({ matches: isPhone }));
  const act = vi.fn();
  onPhoneAway(act);
  expect(act).toHaveBeenCalledTimes(times);
  vi.unstubAllGlobals();
});
