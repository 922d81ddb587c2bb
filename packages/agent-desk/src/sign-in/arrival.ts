import { SignInProblem } from '@visavis/protocol';

const IN_ADDRESS = /^#sign-in=([a-z-]{1,40})$/;

type Place = { readonly hash: string; readonly pathname: string; readonly search: string };
type Past = Pick<History, 'replaceState'>;

/**
 * Why the identity provider's way led back without anybody being signed in; null where it did not. It is in the address
 * once: taken out at once, so that a reload, a bookmark or a second look at the page does not say it again.
 */
export function takeSignInProblem(place: Place = location, past: Past = history): SignInProblem | null {
  const [, code] = IN_ADDRESS.exec(place.hash) ?? [];
  if (code === undefined) return null;
  past.replaceState(null, '', place.pathname + place.search);
  return SignInProblem.safeParse(code).data ?? 'internal';
}
