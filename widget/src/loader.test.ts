import { expect, it } from 'vitest';

it('W60 can be imported where there is no window, and does nothing there', async () => {
  expect(typeof window).toBe('undefined');
  const { defineWidget } = await import('./loader.ts');
  await expect(defineWidget()).resolves.toBeUndefined();
});
