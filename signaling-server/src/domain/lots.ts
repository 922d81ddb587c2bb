/* What is drawn by lot in the domain, from a seed that comes in: the same seed draws the same. */

/** Draws numbers from 0 to 1, never 1 itself, one after the other. */
export type Lots = () => number;

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, spread well enough to vary the order of questions. */
export function lotsFrom(seed: number): Lots {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** The same things in an order by lot: each order is as likely (Fisher and Yates). */
export function shuffled<Thing>(things: readonly Thing[], lots: Lots): Thing[] {
  const left = [...things];
  const order: Thing[] = [];
  while (left.length > 0) order.push(...left.splice(Math.floor(lots() * left.length), 1));
  return order;
}
