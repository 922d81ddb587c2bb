/** An English text may be any text in another language. */
export type Widened<Value> = Value extends string
  ? string
  : Value extends (...given: infer Given) => infer Said
    ? (...given: Given) => Widened<Said>
    : { readonly [Key in keyof Value]: Widened<Value[Key]> };

/** What another language says for the words of an English catalogue, at any depth. What it leaves out is said in English. */
export type Translation<English> = {
  readonly [Name in keyof English]?: English[Name] extends (...given: never) => unknown
    ? Widened<English[Name]>
    : English[Name] extends string | readonly unknown[]
      ? Widened<English[Name]>
      : Translation<English[Name]>;
};

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * English with everything in place of it that a translation says. What is of another kind than the English, as a list of another
 * length, would break whoever draws it: that stays English.
 */
export function merged<English>(english: English, translation: unknown): English {
  if (isGroup(english) && isGroup(translation)) {
    const both = Object.entries(english).map(([key, value]) => [key, merged(value, translation[key])]);
    return Object.fromEntries(both) as English;
  }
  return isLike(english, translation) ? (translation as English) : english;
}

function isLike(english: unknown, translation: unknown): boolean {
  if (Array.isArray(english)) return Array.isArray(translation) && translation.length === english.length;
  return typeof english === typeof translation && !isGroup(english);
}
