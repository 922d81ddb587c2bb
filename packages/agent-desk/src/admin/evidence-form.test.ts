import { expect, it } from 'vitest';
import { someSettings } from '../gallery/fixtures/admin.ts';
import { daysAllowed, evidenceForm, readEvidence } from './evidence-form.ts';
import { EVIDENCE_DAYS } from './evidence-names.ts';
import { evidenceWords } from './strings-evidence.ts';

const { settings } = someSettings();
const form = evidenceForm(settings);

it('AD6 reads what it shows of pictures and recordings', () => {
  expect(readEvidence(form)).toEqual({ ok: true, evidence: settings.evidence });
  const on = {
    ...form,
    switches: { takesSnapshots: true, records: false },
    days: { ...form.days, verifiedDays: ' 7 ' },
  };
  expect(readEvidence(on)).toMatchObject({ ok: true, evidence: { takesSnapshots: true, verifiedDays: 7 } });
});

it('AD6 knows how long each may be kept', () => {
  for (const name of EVIDENCE_DAYS) expect(daysAllowed(name), name).toEqual({ least: 1, most: 3650 });
});

it.each(['', ' ', '0', '3651', '1.5', '-3', 'ten'])(
  'AD6 refuses to keep for %j days, and says what may be',
  (typed) => {
    const read = readEvidence({ ...form, days: { ...form.days, recordingDays: typed } });
    expect(read).toEqual({ ok: false, problems: { recordingDays: evidenceWords.between(1, 3650) } });
  },
);
