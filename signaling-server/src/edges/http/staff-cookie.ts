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
