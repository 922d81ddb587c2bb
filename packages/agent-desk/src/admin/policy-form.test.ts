import { expect, it } from 'vitest';
import { someSettings } from '../gallery/fixtures/admin.ts';
import { limitsOf, policyForm, readPolicy } from './policy-form.ts';
import { NUMBERS } from './policy-names.ts';
import { policyProblems } from './strings-policy.ts';

const form = policyForm(someSettings().settings);

it('AD6 saves what it shows', () => {
  const { settings } = someSettings({ deadlineDays: 12, listedCategories: ['design'], resumesCalls: false });
  const read = readPolicy(policyForm(settings));
  expect(read.ok && read.policy).toMatchObject({
    deadlineDays: 12,
    listedCategories: ['design'],
    ringSeconds: 40,
    callKeptSeconds: 300,
    resumesCalls: false,
  });
});

it('AD6 knows the limits of every number', () => {
  for (const name of NUMBERS) expect(limitsOf(name).most, name).toBeGreaterThan(limitsOf(name).least);
});

it.each(['', ' ', '0', '366', '1.5', '-3', 'ten', '7e1'])(
  'AD6 refuses %j days, and says what may be',
  (deadlineDays) => {
    const read = readPolicy({ ...form, numbers: { ...form.numbers, deadlineDays } });
    expect(read).toEqual({ ok: false, problems: { deadlineDays: policyProblems.number(1, 365) } });
  },
);

it('AD6 takes each category once, without the space around it', () => {
  const read = readPolicy({ ...form, categories: ' design \n\ndesign\nwriting' });
  expect(read.ok && read.policy.listedCategories).toEqual(['design', 'writing']);
});
