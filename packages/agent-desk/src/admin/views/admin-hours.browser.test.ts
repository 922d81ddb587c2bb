import { beforeEach, expect, it } from 'vitest';
import { allInside, buttonSaying, heard, inside, place, textOf } from '../../../test/place.ts';
import { officeHours, someSettings } from '../../gallery/fixtures/admin.ts';
import { Drafts } from '../drafts.ts';
import type { ActEvent } from '../events.ts';
import { hourProblems } from '../strings-hours.ts';
import { AdminHours } from './admin-hours.ts';

let view: AdminHours;
let acts: ActEvent[];
let drafts: Drafts;

beforeEach(async () => {
  drafts = new Drafts();
  view = await place(new AdminHours(), { settings: someSettings(officeHours, 3), drafts });
  acts = heard('admin-act');
});

const presses = async (words: string | RegExp) => {
  buttonSaying(view, words).click();
  await view.updateComplete;
};
const types = async (selector: string, value: string) => {
  const input = inside<HTMLInputElement>(view, selector);
  input.value = value;
  input.dispatchEvent(new Event('input'));
  await view.updateComplete;
};
const edited = () => (acts[0]?.act.do === 'save-settings' ? acts[0].act.edit : null);

it('AD4 shows a night as one range, and says that it goes on the next day', () => {
  const friday = inside(view, '[aria-label=Friday]');
  expect([...friday.querySelectorAll('input')].map(({ value }) => value)).toEqual(['22:00', '06:00']);
  expect(textOf(friday)).toContain('until the next day');
  expect(textOf(inside(view, '[aria-label=Saturday]'))).toContain('Closed');
});

it('AD4 saves hours, zone and holidays, and leaves the rest of the settings as the newest has them', async () => {
  view.settings = someSettings({ ...officeHours, deadlineDays: 9 }, 4);
  await presses('Remove time 2 on Monday');
  await types('#zone', 'Europe/Berlin');
  await types('#holiday', '2031-01-01');
  await presses('Add holiday');
  await presses(/^ Save$/);
  expect(edited()).toMatchObject({
    version: 4,
    settings: { timeZone: 'Europe/Berlin', deadlineDays: 9, holidays: ['2029-12-25', '2030-12-25', '2031-01-01'] },
  });
  expect(edited()?.settings.openingHours?.filter(({ day }) => day === 1)).toHaveLength(1);
});

it('AD4 marks the range that is wrong, and sends nothing', async () => {
  await presses('Add hours on Tuesday');
  await presses(/^ Save$/);
  await view.updateComplete;
  expect(edited()).toBeNull();
  expect(textOf(inside(view, '#range-2-1'))).toBe(hourProblems.both);
  expect(view.shadowRoot?.activeElement?.getAttribute('aria-label')).toBe('Tuesday, time 2, From');
});

it('AD4 knows a holiday twice only once', async () => {
  await types('#holiday', '2030-12-25');
  await presses('Add holiday');
  expect(textOf(inside(view, '#holiday-problem'))).toBe(hourProblems.again);
});

it('AD5 says at once what the hours mean now', async () => {
  inside<HTMLInputElement>(view, '#always').click();
  await view.updateComplete;
  expect(textOf(inside(view, '.preview'))).toMatch(/Open now.*Europe\/Lisbon/);
  await types('#zone', 'Nowhere');
  expect(textOf(inside(view, '.preview'))).toContain('not complete');
});

it('AD3 shows what somebody else saved beside what was typed, and loses neither', async () => {
  await types('#zone', 'Europe/Berlin');
  await place(view, { settings: someSettings({ ...officeHours, timeZone: 'Asia/Tokyo' }, 4) });
  expect(textOf(inside(view, 'vv-notice'))).toMatch(/sol saved a newer version.*Time zone Asia\/Tokyo Europe\/Berlin/);
  expect(inside<HTMLInputElement>(view, '#zone').value).toBe('Europe/Berlin');
  await presses('Go on with mine');
  expect(allInside(view, 'vv-notice')).toEqual([]);
  await presses(/^ Save$/);
  expect(edited()).toMatchObject({ version: 4, settings: { timeZone: 'Europe/Berlin' } });
});

it('AD3 saves under the version it was made from while the conflict is open, so that nothing is overwritten unseen', async () => {
  await types('#zone', 'Europe/Berlin');
  await place(view, { settings: someSettings({ ...officeHours, timeZone: 'Asia/Tokyo' }, 4) });
  await presses(/^ Save$/);
  expect(edited()?.version).toBe(3);
  await presses('Take theirs');
  expect(inside<HTMLInputElement>(view, '#zone').value).toBe('Asia/Tokyo');
});

it('AD2 keeps a draft when the section is left, until it is discarded', async () => {
  await types('#zone', 'Europe/Berlin');
  view = await place(new AdminHours(), { settings: someSettings(officeHours, 3), drafts });
  expect(inside<HTMLInputElement>(view, '#zone').value).toBe('Europe/Berlin');
  await presses('Discard');
  expect(inside<HTMLInputElement>(view, '#zone').value).toBe('Europe/Lisbon');
});
