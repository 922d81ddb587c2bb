export type Location = { readonly pathname: string; readonly search: string; readonly hash: string };

/** An invitation's token, or what else goes by its own name there, and the address without it. */
export type Taken = { readonly token: string; readonly address: string };

/**
 * Reads the token from a fragment such as `#vv=<token>`; null when there is none. Other parts of the fragment stay. The
 * token is in the fragment because browsers send fragments to nobody (T2).
 */
export function takeFromFragment({ pathname, search, hash }: Location, name = 'vv'): Taken | null {
  const parts = hash.replace(/^#/, '').split('&');
  const own = parts.find((part) => part.startsWith(`${name}=`));
  if (own === undefined) return null;
  const rest = parts.filter((part) => !part.startsWith(`${name}=`)).join('&');
  return { token: decode(own.slice(name.length + 1)), address: `${pathname}${search}${rest ? `#${rest}` : ''}` };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
