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

const DESK_PATH = '/desk';
const BOARD_PATH = '/desk/board';

/** CN8: the page at an address, as far as the role has it; otherwise where the role lands. */
export function pageAt(hash: string, role: Role): StaffPage {
  const [landing = 'desk'] = PAGES[role];
  const [named] = hash.slice(1).split('/');
  return PAGES[role].find((page) => page === named) ?? landing;
}

/**
 * OB3: a supervisor's board is at a path of its own, where the browser has been told that the page may not open a microphone. Answers
 * where to go for a page that is not where it belongs; null where it is, and at every other path.
 */
export function placeOf(page: StaffPage, role: Role, path: string): string | null {
  const isApart = page === 'board' && role === 'supervisor';
  if (path !== (isApart ? DESK_PATH : BOARD_PATH)) return null;
  return `${isApart ? BOARD_PATH : DESK_PATH}#${page}`;
}

/** The other pages of a role, for the links to them. */
export const otherPages = (role: Role, page: StaffPage): readonly StaffPage[] =>
  PAGES[role].filter((other) => other !== page);
