import { z } from 'zod';
import { Capabilities, HoldState } from './case-messages.ts';
import { ClockView } from './clock-messages.ts';

/* What a marketplace's own pages ask for `<visavis-notice>`, with a token that its backend fetched. Instants are ISO 8601. */

/** For ten minutes; names one account and may ask for its notice, nothing else. */
export const NoticeToken = z.strictObject({ token: z.string(), expiresAt: z.iso.datetime() });
export type NoticeToken = z.infer<typeof NoticeToken>;

/**
 * Where an account is, as its owner sees it: `none` nothing to say; `new`, `soon` (the last two days) and `overdue` by the
 * clock; `waiting` in the queue; `deciding` with an agent; `id-asked`; `under-review` (a second review, or one of the
 * payments team); `lifted` for a day after the decision; `closed`.
 */
export const NoticeStage = z.enum([
  'none',
  'new',
  'soon',
  'overdue',
  'waiting',
  'deciding',
  'id-asked',
  'under-review',
  'lifted',
  'closed',
]);
export type NoticeStage = z.infer<typeof NoticeStage>;

export const NoticeFacts = z.strictObject({
  stage: NoticeStage,
  /** An agent can be met now: the case is open, or objected to. */
  canVerify: z.boolean(),
  hold: HoldState,
  capabilities: Capabilities,
  brandName: z.string(),
  promiseMinutes: z.int(),
  /** The four words of the invitation that holds. */
  phrase: z.string().nullable(),
  /** `daysLeft` counts the day that has begun; null where no time runs. */
  clock: z
    .strictObject({
      state: ClockView.shape.state,
      dueAt: z.iso.datetime().nullable(),
      daysLeft: z.int().nonnegative().nullable(),
    })
    .nullable(),
  decidedAt: z.iso.datetime().nullable(),
});
export type NoticeFacts = z.infer<typeof NoticeFacts>;

/** A link of the invitation's kind: the token is in its fragment, and it leads straight on. */
export const NoticeLink = z.strictObject({ url: z.url() });
export type NoticeLink = z.infer<typeof NoticeLink>;
