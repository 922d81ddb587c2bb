import * as z from 'zod/mini';
import { OpenCall } from './call-messages.ts';
import { CallId, Millis } from './ids.ts';
import { mediaCommands } from './media-messages.ts';
import { command, Nothing } from './reply.ts';
import { SnapshotWanted } from './snapshot-messages.ts';

/*
 * The freelancer's phone as their camera. The computer is given a link, shown as a QR code; the phone that opens it exchanges its
 * token for a session of its own, and takes a seat in the call from which it sends picture and nothing else.
 */

/** Where the picture of a call comes from. */
export const CameraSource = z.enum(['computer', 'phone']);
export type CameraSource = z.infer<typeof CameraSource>;

/**
 * What became of the phone, as its freelancer's computer is told. `offered`: a link waits to be opened · `joined`: the page is open ·
 * `live`: its picture is in the call · `paused`: the phone shows something else, and sends no picture · `lost`: its line is gone, and
 * it comes back by itself.
 */
export const PhoneStatus = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('offered'), expiresAt: Millis }),
  z.strictObject({ state: z.literal('joined') }),
  z.strictObject({ state: z.literal('live') }),
  z.strictObject({ state: z.literal('paused') }),
  z.strictObject({ state: z.literal('lost') }),
]);
export type PhoneStatus = z.infer<typeof PhoneStatus>;

const Secret = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** Good for one phone, until `expiresAt`. The token is in the fragment of `url` only. */
export const PhoneLink = z.strictObject({
  token: Secret,
  url: z.string().check(z.regex(/^https?:\/\/\S+$/)),
  expiresAt: Millis,
});
export type PhoneLink = z.infer<typeof PhoneLink>;

/**
 * `POST /api/v1/freelancer/phone-sessions`: a link's token for the phone's session, on a press of a button. Refusal:
 * `phone-link-invalid` (used, too old, replaced by a newer one, or never ours).
 */
export const StartPhone = z.strictObject({ token: Secret });
export type StartPhone = z.infer<typeof StartPhone>;
export const PhoneSession = z.strictObject({ session: z.string(), expiresAt: z.iso.datetime() });
export type PhoneSession = z.infer<typeof PhoneSession>;

/** Sent by the freelancer's computer. `phone:stop` ends whatever phone there is and its media, at once. */
export const phoneOfferCommands = {
  'phone:offer': command(Nothing, PhoneLink),
  'phone:stop': command(Nothing, Nothing),
} as const;

/** What the phone's page shows: nothing about the case, and no word of the conversation. `agentName` is a first name. */
export const PhoneSnapshot = z.strictObject({
  serverNow: Millis,
  brandName: z.string(),
  agentName: z.nullable(z.string()),
  call: z.nullable(OpenCall),
});
export type PhoneSnapshot = z.infer<typeof PhoneSnapshot>;

/** Why a phone is the camera no more: the computer took back, another phone was joined, or the contact is over. */
export const PhoneEnd = z.enum(['stopped', 'other-phone', 'over']);
export type PhoneEnd = z.infer<typeof PhoneEnd>;

export const PHONE_NAMESPACE = '/phone';
export const PhoneHandshake = z.strictObject({ version: z.int(), session: z.string().check(z.maxLength(200)) });
export type PhoneHandshake = z.infer<typeof PhoneHandshake>;

/** A phone takes nothing out of a call, so it cannot even ask to. */
export const phoneCommands = {
  'phone:sync': command(Nothing, PhoneSnapshot),
  'media:join': mediaCommands['media:join'],
  'media:connect': mediaCommands['media:connect'],
  'media:produce': mediaCommands['media:produce'],
  'media:pause': mediaCommands['media:pause'],
  'media:restart-ice': mediaCommands['media:restart-ice'],
  'media:producers': mediaCommands['media:producers'],
  'media:leave': mediaCommands['media:leave'],
} as const;
export type PhoneCommands = typeof phoneCommands;

export const phoneFacts = {
  'phone:changed': PhoneSnapshot,
  'snapshot:wanted': SnapshotWanted,
  /** This socket is closed right after. */
  'phone:ended': z.strictObject({ why: PhoneEnd }),
} as const;
export type PhoneFacts = typeof phoneFacts;

/** What the agent is told of where the picture comes from. */
export const CallCamera = z.strictObject({ callId: CallId, camera: CameraSource });
export type CallCamera = z.infer<typeof CallCamera>;
