import { expect, it } from 'vitest';
import { nameIn, valuesAt } from './claims.ts';

it('Z4 finds a claim by its name, also one with dots in it, and else by a path', () => {
  expect(valuesAt({ groups: ['vv-agents', 'all'] }, 'groups')).toEqual(['vv-agents', 'all']);
  expect(valuesAt({ 'https://visavis.example/roles': 'lead' }, 'https://visavis.example/roles')).toEqual(['lead']);
  expect(valuesAt({ realm_access: { roles: ['lead'] } }, 'realm_access.roles')).toEqual(['lead']);
});

it('Z4 takes texts and nothing else for values', () => {
  expect(valuesAt({ groups: ['lead', 7, null, ['lead'], { lead: true }] }, 'groups')).toEqual(['lead']);
  for (const groups of [undefined, null, true, 7, { lead: true }]) expect(valuesAt({ groups }, 'groups')).toEqual([]);
});

it('Z3 calls somebody by the first claim that says something, in one line that can be kept', () => {
  expect(nameIn({ name: ' Ada \u202e\n Okafor ', email: 'ada@example.com' })).toBe('Ada Okafor');
  expect(nameIn({ name: '', preferred_username: 'ada' })).toBe('ada');
  expect(nameIn({ name: 7 })).toBe('Member of staff');
  expect([...nameIn({ name: '😀'.repeat(200) })]).toHaveLength(100);
});
