import { expect, it } from 'vitest';
import { addressOf, sectionAt, SECTIONS } from './sections.ts';

it('AD1 has an address for every section, and begins with the first', () => {
  for (const section of SECTIONS) expect(sectionAt(addressOf(section))).toBe(section);
  for (const elsewhere of ['', '#admin', '#admin/nowhere']) expect(sectionAt(elsewhere)).toBe('staff');
});
