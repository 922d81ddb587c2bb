import { readStats } from '../src/stats.ts';
import type { Measured } from '../src/call-sample.ts';

/** Totals of a call at `at` milliseconds; what is not said is as before there was anything. */
export const totalsAt = (at: number, over: Partial<Measured> = {}): Measured => ({ ...readStats([]), at, ...over });
