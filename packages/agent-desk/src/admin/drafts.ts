/**
 * What was typed into an editor and not saved. `base` is what it was made from and `version` which version that was; what
 * stands in the fields is `form`.
 */
export type Draft<Form> = { readonly version: string | number; readonly base: Form; readonly form: Form };

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * AD3: how a draft stands to what the server has now. `current`: it was made from that, or from something equal to it ·
 * `behind`: somebody else saved other content meanwhile.
 */
export const standing = <Form>(
  { version, base, form }: Draft<Form>,
  now: { readonly version: string | number; readonly form: Form },
): 'current' | 'behind' =>
  version === now.version || isSame(base, now.form) || isSame(form, now.form) ? 'current' : 'behind';

/**
 * AD2: the drafts of this page by a key such as `replies/why`. They outlive the views, so that leaving a section loses nothing;
 * a draft that says the same as what it was made from is none. Made once for the page, and anew for each test.
 */
export class Drafts {
  readonly #kept = new Map<string, Draft<unknown>>();
  readonly #listeners = new Set<() => void>();
  #owner: string | null = null;

  read<Form>(key: string): Draft<Form> | null {
    return (this.#kept.get(key) as Draft<Form> | undefined) ?? null;
  }

  keep<Form>(key: string, draft: Draft<Form>): void {
    if (isSame(draft.base, draft.form)) this.#kept.delete(key);
    else this.#kept.set(key, draft);
    this.#tell();
  }

  drop(key: string): void {
    if (this.#kept.delete(key)) this.#tell();
  }

  /** Whose they are: somebody else who signs in on the same page must not find them. */
  belongTo(id: string): void {
    if (this.#owner !== id) this.clear();
    this.#owner = id;
  }

  clear(): void {
    this.#kept.clear();
    this.#tell();
  }

  /** Whether there is one whose key begins so. */
  has(start: string): boolean {
    return [...this.#kept.keys()].some((key) => key.startsWith(start));
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** The drafts of this page. */
export const drafts = new Drafts();
