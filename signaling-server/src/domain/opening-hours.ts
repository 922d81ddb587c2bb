import type { Millis } from '@visavis/protocol';

/*
 * When the service is open. Ranges and holidays are of the wall clock where the team works, so all here reckons with
 * local readings: an instant plus the zone's offset, read as if it were UTC. The offsets come in.
 */

/** One weekday's range, in minutes of its day; `day` counts from Sunday, 0, and `to` may be midnight, 1440. */
export type OpenRange = { readonly day: number; readonly from: number; readonly to: number };

export type OpeningHours = {
  /** Null: always open, but on holidays. */
  readonly ranges: readonly OpenRange[] | null;
  /** Dates such as 2030-12-25, closed from midnight to midnight. */
  readonly holidays: readonly string[];
};

/** What a zone's clock is ahead of UTC by at an instant, in milliseconds. */
export type OffsetAt = (at: Millis) => number;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const WHOLE_DAY = { from: 0, to: 24 * 60 };
/** How far ahead an opening is looked for. */
const DAYS_AHEAD = 400;

/** D4: whether the service is open at an instant. */
export function isOpen(hours: OpeningHours, at: Millis, offsetAt: OffsetAt): boolean {
  const local = at + offsetAt(at);
  const midnight = midnightOf(local);
  return rangesOn(hours, midnight).some(
    ({ from, to }) => local >= midnight + from * MINUTE_MS && local < midnight + to * MINUTE_MS,
  );
}

/** When the service opens next, `at` itself if it is open; null when it never does within a year. */
export function nextOpening(hours: OpeningHours, at: Millis, offsetAt: OffsetAt): Millis | null {
  if (isOpen(hours, at, offsetAt)) return at;
  const local = at + offsetAt(at);
  for (let day = 0; day <= DAYS_AHEAD; day++) {
    const midnight = midnightOf(local) + day * DAY_MS;
    const opening = rangesOn(hours, midnight)
      .map(({ from }) => toInstant(midnight + from * MINUTE_MS, offsetAt))
      .filter((instant) => instant > at)
      .toSorted((a, b) => a - b)[0];
    if (opening !== undefined) return opening;
  }
  return null;
}

/** The last midnight where the team works. */
export const midnightBefore = (at: Millis, offsetAt: OffsetAt): Millis =>
  toInstant(midnightOf(at + offsetAt(at)), offsetAt);

const midnightOf = (local: number): number => local - (local % DAY_MS);

function rangesOn({ ranges, holidays }: OpeningHours, midnight: number): readonly { from: number; to: number }[] {
  const date = new Date(midnight);
  if (holidays.includes(date.toISOString().slice(0, 10))) return [];
  return ranges?.filter(({ day }) => day === date.getUTCDay()) ?? [WHOLE_DAY];
}

/** The instant at which the local clock shows this; the offset of a first guess may be that before a change of clocks. */
function toInstant(local: number, offsetAt: OffsetAt): Millis {
  const guess = local - offsetAt(local);
  return local - offsetAt(guess);
}
