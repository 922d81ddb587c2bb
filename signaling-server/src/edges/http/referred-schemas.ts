/** A JSON document, or a part of one. */
type Json = { readonly [name: string]: unknown };

const REFERENCE = /"#\/components\/schemas\/([^"]+)"/g;
const namesIn = (part: unknown): string[] =>
  [...(JSON.stringify(part) ?? '').matchAll(REFERENCE)].map(([, name]) => name ?? '');

/** Of an OpenAPI document's schemas those that its paths refer to, also through one another; paths in order of their names. */
export function onlyReferred<Document extends { paths?: unknown; components?: unknown }>(document: Document): Document {
  const { schemas = {}, ...components } = (document.components ?? {}) as { schemas?: Json } & Json;
  const referred = new Set<string>();
  const open = namesIn(document.paths);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (referred.has(name)) continue;
    referred.add(name);
    open.push(...namesIn(schemas[name]));
  }
  const kept = Object.entries(schemas).filter(([name]) => referred.has(name));
  return {
    ...document,
    components: { ...components, schemas: Object.fromEntries(byName(kept)) },
    paths: Object.fromEntries(byName(Object.entries((document.paths ?? {}) as Json))),
  };
}

const byName = <Entry extends readonly [string, unknown]>(entries: Entry[]): Entry[] =>
  entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
