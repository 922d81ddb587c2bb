import type { Role } from '@visavis/protocol';

/** Which value of an identity provider's claim gives which role; the first ones go before the later ones. */
export type RoleClaims = readonly { readonly value: string; readonly role: Role }[];

/** Z4: the role of whoever has these values; null where none of them gives one. */
export const roleFor = (claims: RoleClaims, values: readonly string[]): Role | null =>
  claims.find(({ value }) => values.includes(value))?.role ?? null;
