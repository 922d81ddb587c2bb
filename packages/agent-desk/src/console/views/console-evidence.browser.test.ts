import { expect, it } from 'vitest';
import { allInside, buttonSaying, heard, inside, place, textOf } from '../../../test/place.ts';
import { aPiece, aPurgedPiece, drawnPicture } from '../../gallery/fixtures/evidence.ts';
import { NO_EVIDENCE, type EvidenceView } from '../case-evidence.ts';
import type { OpenEvidenceEvent } from '../events.ts';
import { evidence as words } from '../strings.ts';
import { ConsoleEvidence } from './console-evidence.ts';

const pieces = [aPiece(1), aPiece(2), aPurgedPiece(3)];
const shows = (over: Partial<EvidenceView> = {}) =>
  place(new ConsoleEvidence(), { evidence: { ...NO_EVIDENCE, pieces, ...over }, urlOf: drawnPicture });

async function writes(view: ConsoleEvidence, reason: string): Promise<void> {
  const field = inside<HTMLTextAreaElement>(view, 'textarea');
  field.value = reason;
  field.dispatchEvent(new Event('input'));
  buttonSaying(view, words.look).click();
  await view.updateComplete;
}

it('EVD5 says how much is kept, shows none of it, and asks why', async () => {
  const view = await shows();
  expect(textOf(inside(view, 'section'))).toContain(words.count(2, 1));
  expect(allInside(view, 'desk-picture-strip, staff-recordings')).toEqual([]);
});

it('EVD5 asks for a reason that says something, and sends it', async () => {
  const told = heard<OpenEvidenceEvent>('console-open-evidence');
  const view = await shows();
  await writes(view, '  because  ');
  expect(told).toEqual([]);
  expect(textOf(inside(view, '#problem'))).toBe(words.tooShort);
  expect(view.shadowRoot?.activeElement?.id).toBe('reason');
  await writes(view, ' The freelancer objects. ');
  expect(told.map(({ reason }) => reason)).toEqual(['The freelancer objects.']);
});

it('EVD5 shows pictures and recordings once the reason counts, and names what is deleted', async () => {
  const view = await shows({ needsReason: false, pieces: [...pieces, aPiece(4, { kind: 'recording' })] });
  const strip = inside<HTMLElement & { pieces: readonly unknown[] }>(view, 'desk-picture-strip');
  const recordings = inside(view, 'staff-recordings');
  expect([strip.pieces.length, allInside(view, 'form').length]).toEqual([3, 0]);
  await expect.poll(() => recordings.shadowRoot?.querySelectorAll('li').length).toBe(1);
});

it('EVD5 has nothing to ask where nothing is kept any more', async () => {
  const view = await shows({ pieces: [aPurgedPiece(1)] });
  expect(allInside(view, 'form')).toEqual([]);
  expect(textOf(inside(await shows({ pieces: [] }), 'section'))).toContain(words.none);
});
