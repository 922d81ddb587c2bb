import { expect, it } from 'vitest';
import { Drafts, standing } from './drafts.ts';

const begun = { version: 1, base: 'as it was', form: 'typed' };

it('AD2 keeps what was typed, and nothing that says the same as before', () => {
  const drafts = new Drafts();
  drafts.keep('hours', begun);
  expect(drafts.read('hours')).toEqual(begun);
  drafts.keep('hours', { ...begun, form: begun.base });
  expect(drafts.has('')).toBe(false);
});

it('AD2 shows nobody the drafts of somebody else', () => {
  const drafts = new Drafts();
  drafts.belongTo('ines');
  drafts.keep('hours', begun);
  drafts.belongTo('ines');
  expect(drafts.has('hours')).toBe(true);
  drafts.belongTo('sol');
  expect(drafts.has('hours')).toBe(false);
});

it('AD3 is behind only what somebody else made of it', () => {
  expect(standing(begun, { version: 1, form: 'as it was' })).toBe('current');
  expect(standing(begun, { version: 2, form: 'as it was' })).toBe('current');
  expect(standing(begun, { version: 2, form: 'typed' })).toBe('current');
  expect(standing(begun, { version: 2, form: 'theirs' })).toBe('behind');
});
