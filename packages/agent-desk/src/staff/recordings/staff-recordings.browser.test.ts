import { until } from '@visavis/testing';
import { beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allInside, buttonSaying, inside, place, textOf } from '../../../test/place.ts';
import { aPiece, aPurgedPiece } from '../../gallery/fixtures/evidence.ts';
import { StaffRecordings } from './staff-recordings.ts';

const part = (number: number, over: Parameters<typeof aPiece>[1] = {}) =>
  aPiece(number, {
    kind: 'recording',
    contentType: 'video/webm',
    bytes: 12_340_000,
    by: null,
    receivedId: null,
    ...over,
  });
const deleted = { ...aPurgedPiece(3), kind: 'recording' } as const;
let list: StaffRecordings;

beforeEach(async () => {
  list = await place(new StaffRecordings(), {
    pieces: [aPiece(9), part(1), part(2, { purgeAt: '2030-02-01T09:00:00.000Z' }), deleted],
    urlOf: (id) => `data:text/plain,${id}`,
  });
});

const dialog = () => inside<HTMLDialogElement>(list, 'dialog');

it('EVD7 lists the parts of recordings, and nothing else, with size and the day of their deletion', () => {
  const items = allInside(list, 'li').map(textOf);
  expect(items).toHaveLength(3);
  expect(items[0]).toMatch(/^Part 1, .*12\.3 MB · kept until the case is decided/);
  expect(items[1]).toMatch(/deleted on Feb 1, 2030/);
  expect(items[2]).toMatch(/Deleted$/);
});

it('EVD7 offers each as a file of its own, with what a downloaded one is', () => {
  const links = allInside<HTMLAnchorElement>(list, 'a');
  expect(links.map(({ download }) => download.split('.').at(-1))).toEqual(['webm', 'webm']);
  expect(links[0]?.href).toContain(part(1).id);
  expect(textOf(inside(list, 'section'))).toContain('is not encrypted any more');
});

it('EVD8 plays a part by key, and fetches nothing any more once it is closed', async () => {
  expect(inside(list, 'ol').querySelector('video')).toBeNull();
  inside(list, 'button').focus();
  await userEvent.keyboard('{Enter}');
  await until('the player', () => dialog().open);
  expect(inside<HTMLVideoElement>(list, 'video').getAttribute('src')).toContain(part(1).id);
  await userEvent.keyboard('{Escape}');
  await until('the end', () => dialog().querySelector('video') === null);
  expect(list.shadowRoot?.activeElement).toBe(inside(list, 'button'));
});

it('EVD8 says in words when a part cannot be played', async () => {
  inside(list, 'button').click();
  await until('the words', () => dialog().querySelector('[role=alert]') !== null);
  expect(textOf(inside(list, '[role=alert]'))).toContain('cannot be played here');
  buttonSaying(list, 'Close').click();
  await until('the end', () => !dialog().open);
});
