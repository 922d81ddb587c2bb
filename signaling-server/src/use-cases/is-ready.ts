import type { Context } from './context.ts';

/** Whether the store answers. */
export async function isReady({ store }: Context): Promise<boolean> {
  try {
    return Number.isFinite(await store.now());
  } catch {
    return false;
  }
}
