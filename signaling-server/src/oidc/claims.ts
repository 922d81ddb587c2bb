/** How long a name may be that is shown to people. */
const LONGEST_NAME = 100;

/** What somebody is called: the first of these claims that says something. */
const NAME_CLAIMS = ['name', 'preferred_username', 'nickname', 'email'] as const;

type Claims = Readonly<Record<string, unknown>>;

/** A claim by its name, or by a path with dots, as in `realm_access.roles`; undefined where there is none. */
export function claimAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) => (isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined),
      claims,
    );
}

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

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
