import * as z from 'zod/mini';
import { Reach } from './probe-messages.ts';
import { PlainText } from './text.ts';

/** One line of printable text; what a browser says of itself can be anything. */
const Line = (max: number) => PlainText.check(z.minLength(1), z.maxLength(max), z.regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u));

/**
 * What the freelancer's browser says of itself and of its network as they join. Plain facts for the agent: nothing is
 * decided by them, and none of them is verified.
 */
export const BrowserFacts = z.strictObject({
  /** `Chrome 131` */
  browser: z.nullable(Line(60)),
  /** `Windows 11` */
  system: z.nullable(Line(60)),
  /** `1920 × 1080` */
  screen: z.nullable(Line(30)),
  /** As the browser is set: `Europe/Lisbon`. */
  timeZone: z.nullable(Line(64)),
  languages: z.array(Line(35)).check(z.maxLength(10)),
  /** Null where the browser does not say. `type`: how fast it feels (`4g`); rounded by the browser. */
  network: z.nullable(
    z.strictObject({
      type: z.nullable(Line(20)),
      rttMs: z.nullable(z.int().check(z.nonnegative(), z.maximum(600_000))),
      downlinkMbps: z.nullable(z.number().check(z.nonnegative(), z.maximum(100_000))),
    }),
  ),
  /** What came of trying the ways to the media node; left out or null when nothing was tried. */
  reach: z.optional(z.nullable(Reach)),
});
export type BrowserFacts = z.infer<typeof BrowserFacts>;
