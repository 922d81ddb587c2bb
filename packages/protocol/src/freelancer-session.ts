import * as z from 'zod/mini';

/**
 * Who the person is, as the page around the widget vouches for it: `account` a token of ours, fetched by the marketplace's own
 * backend for whoever is signed in there; `help-centre` the JWT that the help centre's own product issues.
 */
export const Identity = z.strictObject({
  kind: z.enum(['account', 'help-centre']),
  token: z.string().check(z.minLength(1), z.maxLength(4000)),
});
export type Identity = z.infer<typeof Identity>;

/**
 * `POST /api/v1/freelancer/sessions`: an invitation's token, or an identity, for a session. Asking changes nothing about the case.
 * With both the case is the invitation's, and has to be one of the account that is signed in (`wrong-account`). Refusals:
 * `invitation-invalid`, `invitation-revoked`, `identity-invalid` (not signed by whom it should be, or too old), `no-case` (this
 * account has none that is open, under review or lately decided), `wrong-account`.
 */
export const StartSession = z.union([
  z.strictObject({ invitation: z.string().check(z.minLength(1), z.maxLength(2000)), identity: z.optional(Identity) }),
  z.strictObject({ identity: Identity }),
]);
export type StartSession = z.infer<typeof StartSession>;

/**
 * The session is a secret of one tab: kept in `sessionStorage`, sent in the socket's handshake, never in a URL. One that came
 * from an identity alone ends soon, and is renewed with a fresh identity before that.
 */
export const FreelancerSession = z.strictObject({ session: z.string(), expiresAt: z.iso.datetime() });
export type FreelancerSession = z.infer<typeof FreelancerSession>;

/**
 * `POST /api/v1/freelancer/sessions/renewals`: the same session, for longer, because whoever it belongs to is still signed in.
 * Refusals: `session-ended`, `identity-invalid`, `wrong-account` (somebody else is signed in now: the session is ended).
 */
export const RenewSession = z.strictObject({
  session: z.string().check(z.minLength(1), z.maxLength(200)),
  identity: Identity,
});
export type RenewSession = z.infer<typeof RenewSession>;

/** `POST /api/v1/freelancer/sessions/ends`: the person signed out. Always done; a place in the queue is kept as after a lost line. */
export const EndSession = z.strictObject({ session: z.string().check(z.minLength(1), z.maxLength(200)) });
export type EndSession = z.infer<typeof EndSession>;
