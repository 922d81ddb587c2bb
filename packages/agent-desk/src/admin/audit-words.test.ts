import { SettingName } from '@visavis/protocol';
import { expect, it } from 'vitest';
import { someAudit } from '../gallery/fixtures/admin.ts';
import { actionWords, detailWords, settingName } from './audit-words.ts';

it('AD12 says what was done and what it was before', () => {
  const [settings, role] = someAudit.entries;
  expect(actionWords(settings!.action)).toBe('Changed settings');
  expect(detailWords(settings!)).toEqual(['Deadline: 7 → 10', 'Opening hours']);
  expect(detailWords(role!)).toEqual(['before: Customer support', 'now: Supervisor']);
});

it('AD12 has words for every setting, and shows an action it does not know as it is', () => {
  for (const name of SettingName.options) expect(settingName(name), name).not.toBe(name);
  expect(actionWords('something:new')).toBe('something:new');
});
