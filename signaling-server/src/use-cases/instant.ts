import type { Millis } from '@visavis/protocol';

/** An instant as REST bodies carry it (ISO 8601). */
export const instant = (at: Millis): string => new Date(at).toISOString();
export const instantOrNull = (at: Millis | null): string | null => (at === null ? null : instant(at));
