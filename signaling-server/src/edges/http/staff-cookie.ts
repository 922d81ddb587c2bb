import { parseCookie } from 'cookie';

/** The cookie that holds a staff session; over https its name carries the `__Host-` guarantee (RFC 6265bis). */
export type StaffCookie = { readonly name: string; readonly isSecure: boolean };

export function staffCookie(publicUrl: string): StaffCookie {
  const isSecure = new URL(publicUrl).protocol === 'https:';
  return { name: isSecure ? '__Host-visavis_staff' : 'visavis_staff', isSecure };
}

/** The staff session in a `Cookie` header, for the socket's handshake. */
export function staffSessionIn(header: string | undefined, { name }: StaffCookie): string | null {
  return parseCookie(header ?? '')[name] ?? null;
}

/** No script ever sees the session, and no other site's request carries it. */
export const sessionAttributes = ({ isSecure }: StaffCookie) =>
  ({ httpOnly: true, sameSite: 'strict', secure: isSecure, path: '/' }) as const;

/** What a browser keeps while it is with the identity provider: it comes back from another site, so this one goes along. */
export const signInCookieName = ({ isSecure }: StaffCookie): string =>
  isSecure ? '__Host-visavis_sign_in' : 'visavis_sign_in';
export const signInAttributes = ({ isSecure }: StaffCookie) =>
  ({ httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' }) as const;
