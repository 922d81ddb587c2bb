export type UntilOptions = { readonly timeoutMs?: number; readonly everyMs?: number };

function shown(value: unknown): string {
  if (value instanceof Error) return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

/**
 * Asks `probe` again and again until it answers something true, and gives that back. For tests that wait for the thing
 * itself instead of sleeping. A probe that throws counts as "not yet". After `timeoutMs` (30 s: machines are busy) it throws an error
 * that shows what was seen last.
 */
export async function until<Value>(
  what: string,
  probe: () => Value | Promise<Value>,
  { timeoutMs = 30_000, everyMs = 20 }: UntilOptions = {},
): Promise<Exclude<Awaited<Value>, false | 0 | '' | null | undefined>> {
  type Seen = Exclude<Awaited<Value>, false | 0 | '' | null | undefined>;
  const givesUpAt = performance.now() + timeoutMs;
  for (;;) {
    let last: unknown;
    try {
      last = await probe();
      if (last) return last as Seen;
    } catch (error) {
      last = error;
    }
    if (performance.now() >= givesUpAt) {
      throw new Error(`waited ${timeoutMs} ms for ${what}; last seen: ${shown(last)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
