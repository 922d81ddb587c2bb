import { aLiveCall, aRingingCall } from '@visavis/testing';
import type { OpenCall, RefusalCode } from '@visavis/protocol';
import { expect, it } from 'vitest';
import { allInside, buttonSaying, heard, inside, place, textOf } from '../../../../test/place.ts';
import { pictures as words } from '../../picture-words.ts';
import { NO_PICTURES, type PicturesView } from '../../pictures-view.ts';
import { refusals } from '../../strings.ts';
import type { CallEvent } from '../events.ts';
import { DeskPictures } from './desk-pictures.ts';

const agreed = aLiveCall({ consent: { pictures: true, recording: false } });
const shows = (over: Partial<PicturesView> = {}, call: OpenCall | null = agreed) =>
  place(new DeskPictures(), { pictures: { ...NO_PICTURES, ...over }, call });

it('EVD1 asks for a picture by a press, and for no second one while one is on its way', async () => {
  const told = heard<CallEvent>('desk-call');
  const view = await shows();
  buttonSaying(view, words.take).click();
  expect(told.map(({ wish }) => wish)).toEqual(['take-picture']);
  await place(view, { pictures: { ...NO_PICTURES, last: 'waiting' } });
  buttonSaying(view, words.take).click();
  expect(told).toHaveLength(1);
  expect(buttonSaying(view, words.take).getAttribute('aria-disabled')).toBe('true');
});

it('EVD1 says in place of the button that it was not agreed to, or not asked', async () => {
  const view = await shows({}, aLiveCall({ consent: { pictures: false, recording: false } }));
  expect(allInside(view, 'button')).toEqual([]);
  expect(textOf(inside(view, 'section'))).toBe('No pictures: they were not asked, or did not agree.');
});

it.each([
  ['no call', null],
  ['a call that rings', aRingingCall()],
  ['a call of a site that takes none', aLiveCall()],
])('EVD1 shows nothing for %s', async (_name, call) => {
  expect(allInside(await shows({}, call), '*')).toEqual([]);
});

it.each([
  ['waiting', words.taking],
  ['taken', words.taken],
  ['none-came', words.noneCame],
] as const)('EVD2 says of a picture that is %s what became of it', async (last, saying) => {
  expect(textOf(inside(await shows({ last }), '[role=status]'))).toBe(saying);
});

it.each(['no-consent', 'pictures-off', 'call-ended', 'try-again'] satisfies RefusalCode[])(
  'EVD2 says in words why it was refused: %s',
  async (refusal) => {
    const view = await shows({ ask: { state: 'refused', refusal } });
    expect(textOf(inside(view, '[role=status]'))).toBe(refusals[refusal]);
  },
);
