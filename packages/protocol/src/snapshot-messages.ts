import * as z from 'zod/mini';
import { CallId, EvidenceId, Millis, TicketId } from './ids.ts';

/*
 * A picture for the case. The agent asks for one in a call that is live; the server makes its id and a nonce and tells the
 * freelancer's browser that has the camera (the computer, or the phone), which takes the picture from the camera itself and
 * sends it to `POST /api/v1/freelancer/snapshots/{id}`. The desk sends what it had received at that instant to
 * `POST /api/v1/staff/snapshots/{id}/received`, to compare.
 */

/** The agent presses "Take a picture". Refusals: `pictures-off`, `no-consent`, `call-ended`, `not-found`. */
export const TakeSnapshot = z.strictObject({
  ticketId: TicketId,
  epoch: z.int().check(z.nonnegative()),
  callId: CallId,
});
export type TakeSnapshot = z.infer<typeof TakeSnapshot>;

/** Asked for; it comes by `snapshot:changed` before `expiresAt`, or not at all. */
export const SnapshotAsked = z.strictObject({ id: EvidenceId, expiresAt: Millis });
export type SnapshotAsked = z.infer<typeof SnapshotAsked>;

/** The desk hears that the picture is there (`taken`), and that its own frame beside it is (`compared`). */
export const SnapshotChanged = z.strictObject({
  ticketId: TicketId,
  id: EvidenceId,
  state: z.enum(['taken', 'compared']),
});
export type SnapshotChanged = z.infer<typeof SnapshotChanged>;

/** Told to the browser that has the camera. Good for one picture, until `expiresAt`. */
export const SnapshotWanted = z.strictObject({
  id: EvidenceId,
  nonce: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  expiresAt: Millis,
});
export type SnapshotWanted = z.infer<typeof SnapshotWanted>;

/** Told to the freelancer each time: a picture was taken, and is kept. */
export const SnapshotTaken = z.strictObject({ id: EvidenceId, at: Millis });
export type SnapshotTaken = z.infer<typeof SnapshotTaken>;

export const snapshotFacts = { 'snapshot:wanted': SnapshotWanted, 'snapshot:taken': SnapshotTaken } as const;

/** The largest picture that is taken in, in bytes. */
export const LARGEST_SNAPSHOT = 6 * 1024 * 1024;

/** Names the header with the hex SHA-256 over the nonce's characters and the picture's bytes. */
export const PICTURE_HASH_HEADER = 'x-picture-hash';
