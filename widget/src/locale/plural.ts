type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/**
 * Picks the form of a text for a number: by the rules of the language, which for Arabic knows six. `plural('ar')(days, { one: …,
 * two: …, few: …, many: …, other: … })`.
 */
export function plural(locale: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(locale);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
}

/** Keeps a name of any script from turning the line around it: it is laid out by itself (U+2068, U+2069). */
export const isolated = (text: string | number): string => `\u2068${text}\u2069`;
