/** The parts of administration; each lives at its own address, such as `#admin/hours`. */
export const SECTIONS = [
  'staff',
  'hours',
  'policy',
  'evidence',
  'replies',
  'questions',
  'keys',
  'webhooks',
  'audit',
] as const;
export type Section = (typeof SECTIONS)[number];

export const addressOf = (section: Section): string => `#admin/${section}`;

/** The section at an address; the first where it names none. */
export function sectionAt(hash: string): Section {
  const [, named] = hash.slice(1).split('/');
  return SECTIONS.find((section) => section === named) ?? 'staff';
}
