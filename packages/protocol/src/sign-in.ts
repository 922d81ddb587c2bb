import { z } from 'zod';
import { Role } from './agent-wire.ts';
import { StaffId } from './ids.ts';
import { PlainText } from './text.ts';

/** `POST /api/v1/staff/session`; the answer sets an HttpOnly cookie. `GET` tells who is signed in, `DELETE` signs out. */
export const StaffSignIn = z.strictObject({
  username: PlainText.check(z.minLength(1), z.maxLength(100)),
  password: PlainText.check(z.minLength(1), z.maxLength(200)),
});
export type StaffSignIn = z.infer<typeof StaffSignIn>;

export const SignedInStaff = z.strictObject({ id: StaffId, name: z.string(), role: Role });
export type SignedInStaff = z.infer<typeof SignedInStaff>;

/** `GET /api/v1/staff/sign-in-options`: the ways there are to sign in. `url` is where the browser goes for the provider's. */
export const SignInOptions = z.strictObject({
  password: z.boolean(),
  provider: z.strictObject({ name: z.string(), url: z.url() }).nullable(),
});
export type SignInOptions = z.infer<typeof SignInOptions>;

/**
 * Why the provider's way signed nobody in. The desk is opened at `#sign-in=<code>` then, says it in words, and takes it out
 * of the address at once.
 */
export const SignInProblem = z.enum([
  // begun elsewhere, too long ago, or come back twice
  'not-finished',
  // the provider did not let them through, or they gave up there
  'declined',
  // what the provider answered does not hold
  'not-accepted',
  'no-role',
  'account-closed',
  'provider-away',
  'too-many',
  'internal',
]);
export type SignInProblem = z.infer<typeof SignInProblem>;
