import type { EvidenceId } from '@visavis/protocol';
import { beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allInside, buttonSaying, inside, place, textOf } from '../../../../test/place.ts';
import { anEvidenceId, aPiece, aPurgedPiece, drawnPicture } from '../../../gallery/fixtures/evidence.ts';
import { pictures as words } from '../../picture-words.ts';
import { DeskPictureStrip } from './desk-picture-strip.ts';

let strip: DeskPictureStrip;
beforeEach(async () => {
  strip = await place(new DeskPictureStrip(), {
    pieces: [aPiece(1), aPiece(2, { receivedId: null, purgeAt: '2026-04-09T00:00:00Z' }), aPurgedPiece(3)],
    likeness: new Map<EvidenceId, 'same' | 'different'>([[anEvidenceId(1), 'different']]),
    urlOf: drawnPicture,
    photoUrl: '/desk/icon.svg',
  });
});

const dialog = () => inside<HTMLDialogElement>(strip, 'dialog');
const captions = () => allInside(strip, 'figcaption');
const opens = async (at: number) => {
  allInside<HTMLButtonElement>(strip, 'button.thumb')[at]!.click();
  await expect.poll(() => dialog().open).toBe(true);
};

it('EVD4 shows each picture with its time and who asked, and says of a deleted one that it is', () => {
  const items = allInside(strip, 'li').map(textOf);
  expect(items).toHaveLength(3);
  expect(items[0]).toMatch(/^\d{1,2}:\d{2}.* · Ada$/);
  expect(items[2]).toMatch(new RegExp(`^${words.deleted} ?\\d`));
  expect(allInside(strip, 'button.thumb')).toHaveLength(2);
});

it('EVD4 opens a picture large by key, with hash and day of deletion, and Escape brings the focus back to it', async () => {
  const thumb = allInside<HTMLButtonElement>(strip, 'button.thumb')[1]!;
  thumb.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => dialog().open).toBe(true);
  expect(textOf(dialog())).toContain('a3'.repeat(32));
  expect(textOf(dialog())).toMatch(/Deleted on .*2026/);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => dialog().open).toBe(false);
  expect(strip.shadowRoot?.activeElement).toBe(thumb);
});

it('EVD3 shows beside it what had arrived and the photo, and hints that the two look different', async () => {
  await opens(0);
  expect(captions().map(textOf)).toEqual([words.theirs, words.received, words.photo]);
  expect(textOf(inside(strip, '.likeness'))).toBe(`${words.different} ${words.hint}`);
  expect(allInside(strip, 'button.thumb')[0]!.getAttribute('aria-label')).toContain(words.looksDifferent);
  buttonSaying(strip, words.close).click();
  await expect.poll(() => dialog().open).toBe(false);
});

it('EVD3 hints nothing where nothing was kept of what arrived, and says so', async () => {
  await opens(1);
  expect(textOf(dialog())).toContain(words.noReceived);
  expect(allInside(strip, '.likeness')).toEqual([]);
});
