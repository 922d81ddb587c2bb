import { beforeEach, expect, it } from 'vitest';
import { buttonSaying, heard, inside, place, textOf } from '../../../test/place.ts';
import { someSettings } from '../../gallery/fixtures/admin.ts';
import { Drafts } from '../drafts.ts';
import type { ActEvent } from '../events.ts';
import { evidenceWords as words } from '../strings-evidence.ts';
import { AdminEvidence } from './admin-evidence.ts';

let view: AdminEvidence;
let acts: ActEvent[];

beforeEach(async () => {
  view = await place(new AdminEvidence(), { settings: someSettings({}, 2), drafts: new Drafts() });
  acts = heard('admin-act');
});

const saves = async () => {
  buttonSaying(view, /^ Save$/).click();
  await view.updateComplete;
  await view.updateComplete;
};
const types = async (id: string, value: string) => {
  const input = inside<HTMLInputElement>(view, `#${id}`);
  input.value = value;
  input.dispatchEvent(new Event('input'));
  await view.updateComplete;
};

it('AD6 switches pictures on and says for how many days they are kept, and leaves the rest as it is', async () => {
  inside<HTMLInputElement>(view, '#takesSnapshots').click();
  await view.updateComplete;
  await types('verifiedDays', '14');
  await saves();
  const [{ act }] = acts as [ActEvent];
  const { evidence } = someSettings().settings;
  expect(act.do === 'save-settings' && act.edit).toMatchObject({
    version: 2,
    settings: { deadlineDays: 7, evidence: { ...evidence, takesSnapshots: true, verifiedDays: 14 } },
  });
});

it('AD6 says at its field how long something may be kept', async () => {
  await types('recordingDays', 'for ever');
  await saves();
  expect(acts).toEqual([]);
  expect(textOf(inside(view, '#recordingDays-problem'))).toBe(words.between(1, 3650));
  expect(view.shadowRoot?.activeElement?.id).toBe('recordingDays');
});

it('AD6 says who has to set which key where it cannot be switched on without one, and keeps what was typed', async () => {
  inside<HTMLInputElement>(view, '#takesSnapshots').click();
  await view.updateComplete;
  view.ask = { state: 'refused', refusal: 'no-evidence-key', problems: [] };
  await view.updateComplete;
  expect(textOf(inside(view, 'vv-notice[kind=danger]'))).toBe(words.noKey);
  expect(inside<HTMLInputElement>(view, '#takesSnapshots').checked).toBe(true);
});

it('EVD9 switches recording on with days of its own, and says what the server needs for it', async () => {
  expect(textOf(inside(view, '#records-hint'))).toContain('Needs an ffmpeg');
  inside<HTMLInputElement>(view, '#records').click();
  await view.updateComplete;
  await types('recordingDays', '14');
  await saves();
  const [{ act }] = acts as [ActEvent];
  expect(act.do === 'save-settings' && act.edit).toMatchObject({
    settings: { evidence: { records: true, recordingDays: 14, takesSnapshots: false } },
  });
});
