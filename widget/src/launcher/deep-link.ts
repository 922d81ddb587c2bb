export const DEEP_LINK = 'action=verify-profile';

type Address = { readonly search: string; readonly hash: string };

/**
 * W62: whether an address asks for the widget: `wanted` is `name=value`, or a name alone for any value, in the query or the
 * fragment. `off` is never asked for.
 */
export function isAsked(wanted: string, { search, hash }: Address): boolean {
  if (wanted === 'off') return false;
  const [name = '', value] = (wanted || DEEP_LINK).split('=', 2);
  return [search, hash.replace(/^#/, '')].some((part) => {
    const said = new URLSearchParams(part).getAll(name);
    return value === undefined ? said.length > 0 : said.includes(value);
  });
}

/**
 * Calls back after the page's address changed, also by `history.pushState` where the browser tells of it (the Navigation API;
 * elsewhere only of back, forward and fragments). Returns the function that ends it. The page's history is left as it is.
 */
export function watchAddress(changed: () => void): () => void {
  const watch = new AbortController();
  const { signal } = watch;
  for (const type of ['popstate', 'hashchange']) addEventListener(type, changed, { signal });
  const { navigation } = window as Window & { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', changed, { signal });
  return () => watch.abort();
}
