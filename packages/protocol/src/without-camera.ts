import * as z from 'zod/mini';
import { PlainText } from './text.ts';

/** Why somebody goes on without a camera, as they say it themselves; nobody has to. */
export const WithoutCameraReason = z.enum(['no-camera', 'not-working', 'not-allowed-here', 'rather-not', 'other']);
export type WithoutCameraReason = z.infer<typeof WithoutCameraReason>;

/** How long the words of a reason may be. */
export const WITHOUT_CAMERA_WORDS = 200;

/** What the agent reads before the call. `words` are one line of the freelancer's own, or null. */
export const WithoutCamera = z.strictObject({
  reason: WithoutCameraReason,
  words: z.nullable(
    PlainText.check(
      z.minLength(1),
      z.maxLength(WITHOUT_CAMERA_WORDS),
      z.regex(/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u),
      z.refine((text) => text.trim() === text, { error: 'has spaces around it' }),
    ),
  ),
});
export type WithoutCamera = z.infer<typeof WithoutCamera>;
