import { claimAt, type Claims } from '../secrets/claim-at.ts';

/** How long a name may be that is shown to people. */
const LONGEST_NAME = 100;

/** What somebody is called: the first of these claims that says something. */
const NAME_CLAIMS = ['name', 'preferred_username', 'nickname', 'email'] as const;

/** The values of a claim that is a text or a list of texts; anything else has none. */
export function valuesAt(claims: Claims, path: string): string[] {
  const value = claimAt(claims, path);
  return (Array.isArray(value) ? (value as unknown[]) : [value]).filter((one) => typeof one === 'string');
}

/** A name that can be shown and kept: one line, and no longer than we take it elsewhere. */
export function nameIn(claims: Claims): string {
  for (const claim of NAME_CLAIMS) {
    const text = claims[claim];
    const name = typeof text === 'string' ? [...oneLine(text)].slice(0, LONGEST_NAME).join('') : '';
    if (name) return name;
  }
  return 'Member of staff';
}

const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\s]+/gu, ' ')
    .trim();
