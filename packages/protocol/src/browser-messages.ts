import { z } from 'zod';
import { PlainText } from './text.ts';

/** One line of printable text; what a browser says of itself can be anything. */
const Line = (max: number) =>
  PlainText.min(1)
    .max(max)
    .regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u);

/**
 * What the freelancer's browser says of itself and of its network as they join. Plain facts for the agent: nothing is
 * decided by them, and none of them is verified.
 */
export const BrowserFacts = z.strictObject({
  /** `Chrome 131` */
  browser: Line(60).nullable(),
  /** `Windows 11` */
  system: Line(60).nullable(),
  /** `1920 × 1080` */
  screen: Line(30).nullable(),
  /** As the browser is set: `Europe/Lisbon`. */
  timeZone: Line(64).nullable(),
  languages: z.array(Line(35)).max(10),
  /** Null where the browser does not say. `type`: how fast it feels (`4g`); rounded by the browser. */
  network: z
    .strictObject({
      type: Line(20).nullable(),
      rttMs: z.int().nonnegative().max(600_000).nullable(),
      downlinkMbps: z.number().nonnegative().max(100_000).nullable(),
    })
    .nullable(),
});
export type BrowserFacts = z.infer<typeof BrowserFacts>;
