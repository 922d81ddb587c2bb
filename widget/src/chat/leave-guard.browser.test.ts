import { expect, it, onTestFinished } from 'vitest';
import { LeaveGuard } from './leave-guard.ts';

/** Whether the browser would ask. */
const asks = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

it('W48 lets the browser ask before a page is left only as long as something would be lost', () => {
  const guard = new LeaveGuard();
  onTestFinished(() => guard.follow(false));
  expect(asks()).toBe(false);
  guard.follow(true);
  guard.follow(true);
  expect(asks()).toBe(true);
  guard.follow(false);
  expect(asks()).toBe(false);
});
