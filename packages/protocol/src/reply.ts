import * as z from 'zod/mini';

/**
 * P4: every expected "no" has a code of this closed list; the words for it live in the browser.
 * The groups say who can do something about it.
 */
export const RefusalCode = z.enum([
  // the person asked can sign in, wait or choose something else
  'not-signed-in',
  'session-ended',
  'wrong-credentials',
  'invitation-invalid',
  'invitation-revoked',
  'identity-invalid',
  'no-case',
  'wrong-account',
  'phone-link-invalid',
  'seat-taken',
  'too-many',
  'try-again',
  // somebody or something decided meanwhile
  'case-decided',
  'case-open',
  'not-decided',
  'not-referred',
  'nothing-to-object',
  'already-objected',
  'resent-lately',
  'no-ticket',
  'queue-empty',
  'agent-unavailable',
  'agent-busy',
  'offer-lapsed',
  'nothing-to-undo',
  'questions-open',
  'service-closed',
  'extended-already',
  'prompts-exhausted',
  'ticket-not-yours',
  'ticket-ended',
  'call-in-progress',
  'call-not-ringing',
  'call-ended',
  'pictures-off',
  'no-consent',
  'picture-lapsed',
  'no-evidence-key',
  'no-recorder',
  'watched-already',
  'outcome-conflict',
  'event-conflict',
  'key-conflict',
  'note-changed',
  'settings-changed',
  'username-taken',
  'shortcut-taken',
  'last-admin',
  'not-yourself',
  'media-unavailable',
  // not authorised
  'not-permitted',
  'not-found',
  'not-granted',
  // the other side's program is wrong
  'malformed',
  'version-unsupported',
  'limit-reached',
  'cannot-consume',
  // our own failure: logged, never explained on the wire
  'internal',
]);
export type RefusalCode = z.infer<typeof RefusalCode>;

export type Done<Value> = { readonly ok: true; readonly value: Value };
export type Refused = { readonly ok: false; readonly refusal: RefusalCode };

/** What a command is answered with: a value, or an expected no. A fault is thrown, never replied by hand. */
export type Reply<Value> = Done<Value> | Refused;

export const done = <Value>(value: Value): Done<Value> => ({ ok: true, value });
export const refuse = (refusal: RefusalCode): Refused => ({ ok: false, refusal });

/** The schema of a reply on the wire, for the side that receives it. */
export const replyOf = <Value extends z.ZodMiniType>(value: Value) =>
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), refusal: RefusalCode }),
  ]);

/** A command: what is asked and what a "yes" carries. */
export type Command<Request extends z.ZodMiniType = z.ZodMiniType, Value extends z.ZodMiniType = z.ZodMiniType> = {
  readonly request: Request;
  readonly value: Value;
};
export const command = <Request extends z.ZodMiniType, Value extends z.ZodMiniType>(
  request: Request,
  value: Value,
): Command<Request, Value> => ({ request, value });

/** The "yes" that carries nothing, and the request that asks nothing. */
export const Nothing = z.strictObject({});
export type Nothing = z.infer<typeof Nothing>;

/** A wire: the commands one kind of person may send, and the facts it is told. */
export type Commands = Readonly<Record<string, Command>>;
export type Facts = Readonly<Record<string, z.ZodMiniType>>;
export type RequestOf<C extends Commands, Name extends keyof C> = z.infer<C[Name]['request']>;
export type ValueOf<C extends Commands, Name extends keyof C> = z.infer<C[Name]['value']>;
export type FactOf<F extends Facts, Name extends keyof F> = z.infer<F[Name]>;
