import type { Role } from '@visavis/protocol';

/** A page of staff; each but the desk lives at its own address, `/desk#console`. */
export type StaffPage = 'desk' | 'console' | 'board' | 'admin';

/** What each role is for: the first is where they land. A page that is added stands here and in `visavis-desk.ts`. */
const PAGES: Readonly<Record<Role, readonly StaffPage[]>> = {
  vv_agent: ['desk'],
  supervisor: ['desk', 'console', 'board'],
  cs: ['console'],
  admin: ['admin', 'board', 'console'],
};

/** CN8: the page at an address, as far as the role has it; otherwise where the role lands. */
export function pageAt(hash: string, role: Role): StaffPage {
  const [landing = 'desk'] = PAGES[role];
  const [named] = hash.slice(1).split('/');
  return PAGES[role].find((page) => page === named) ?? landing;
}

/** The other pages of a role, for the links to them. */
export const otherPages = (role: Role, page: StaffPage): readonly StaffPage[] =>
  PAGES[role].filter((other) => other !== page);
