import { beforeEach, expect, it } from 'vitest';
import { buttonSaying, heard, inside, place, textOf } from '../../../test/place.ts';
import { someSettings } from '../../gallery/fixtures/admin.ts';
import { Drafts } from '../drafts.ts';
import type { ActEvent } from '../events.ts';
import { policyProblems } from '../strings-policy.ts';
import { AdminPolicy } from './admin-policy.ts';

let view: AdminPolicy;
let acts: ActEvent[];

beforeEach(async () => {
  view = await place(new AdminPolicy(), { settings: someSettings({ deadlineDays: 10 }, 2), drafts: new Drafts() });
  acts = heard('admin-act');
});

const types = async (id: string, value: string) => {
  const input = inside<HTMLInputElement>(view, `#${id}`);
  input.value = value;
  input.dispatchEvent(new Event('input'));
  await view.updateComplete;
};
const saves = async () => {
  buttonSaying(view, /^ Save$/).click();
  await view.updateComplete;
  await view.updateComplete;
};

it('AD6 shows each number with unit, default, limits, meaning and what it holds for', () => {
  const number = inside(view, '#deadlineDays').closest('.number')!;
  expect(textOf(number)).toMatch(/Deadline days default 7 · 1 to 365 .*Holds: For cases that are opened from then on/);
});

it('AD6 saves what was changed over the version it was made from', async () => {
  await types('deadlineDays', '14');
  inside<HTMLInputElement>(view, '#tellsClients').click();
  await view.updateComplete;
  inside<HTMLInputElement>(view, '#pause-closed').click();
  await view.updateComplete;
  await saves();
  const act = acts[0]?.act;
  expect(act?.do === 'save-settings' && act.edit).toMatchObject({
    version: 2,
    settings: { deadlineDays: 14, overdue: { tellsClients: false, remindsFreelancer: true } },
  });
  expect(act?.do === 'save-settings' && act.edit.settings.clockPausedBy).not.toContain('closed');
  expect(acts[0]?.draftKey).toBe('policy');
});

it('AD6 says at its field what a number may be, and loses nothing', async () => {
  await types('ringSeconds', 'long');
  await saves();
  expect(acts).toEqual([]);
  expect(textOf(inside(view, '#ringSeconds-problem'))).toBe(policyProblems.number(5, 300));
  expect(view.shadowRoot?.activeElement?.id).toBe('ringSeconds');
  expect(inside<HTMLInputElement>(view, '#ringSeconds').value).toBe('long');
});

it('AD1 has nothing to save where nothing was changed', async () => {
  expect(buttonSaying(view, /^ Save$/).getAttribute('aria-disabled')).toBe('true');
  await saves();
  expect(acts).toEqual([]);
});
