import { aCallSample } from '@visavis/testing';
import { userEvent } from 'vitest/browser';
import { beforeEach, expect, it } from 'vitest';
import { allInside, inside, place, textOf } from '../../../../test/place.ts';
import type { LineView } from '../../quality-view.ts';
import { DeskQuality } from './desk-quality.ts';

let quality: DeskQuality;
beforeEach(async () => {
  quality = await place(new DeskQuality());
});

const theirs: LineView = {
  sample: aCallSample({ level: 'weak', way: 'relay-tls', lossPercent: 3.4, roundTripMs: 212.4 }),
  node: {
    way: 'udp',
    kinds: [
      { kind: 'audio', score: 10, kbps: 32, lossPercent: 0 },
      { kind: 'video', score: 7, kbps: 900, lossPercent: 3 },
    ],
  },
};
const yours: LineView = { sample: aCallSample({ level: 'good', picture: null }), node: null };
const button = () => inside<HTMLButtonElement>(quality, 'button');
const row = (name: string) => {
  const found = allInside(quality, 'tbody tr').find((each) => textOf(each).startsWith(name));
  return [...(found?.querySelectorAll('td') ?? [])].map(textOf);
};

it('CQ1 says of each side in one of three words how its line is, and that it is not known yet', async () => {
  expect(textOf(button())).toBe('Their line: measuring Your line: measuring');
  await place(quality, { quality: { theirs, yours, sharp: 'off' } });
  expect(textOf(button())).toBe('Their line: weak Your line: good');
  expect(allInside(quality, '.line .icon')).toHaveLength(2);
});

it('CQ2 shows numbers only when they are asked for, by keyboard too, and Escape puts them away', async () => {
  await place(quality, { quality: { theirs, yours, sharp: 'off' } });
  expect(allInside(quality, 'table')).toEqual([]);
  button().focus();
  await userEvent.keyboard('{Enter}');
  expect(button().getAttribute('aria-expanded')).toBe('true');
  expect(row('Picture')).toEqual(['1280×720', '–']);
  expect(row('Frames')).toEqual(['30', '–']);
  expect(row('Lost')).toEqual(['3.4 %', '0.2 %']);
  expect(row('Round trip')).toEqual(['212 ms', '38 ms']);
  expect(row('Way')).toEqual(['relay over TLS', 'direct, UDP']);
  expect(row('Codec')).toEqual(['VP8', '–']);
  expect(row('Server')).toEqual(['sound 10, picture 7', '–']);
  await userEvent.keyboard('{Tab}');
  expect(quality.shadowRoot!.activeElement).toBe(inside(quality, '.numbers'));
  await userEvent.keyboard('{Escape}');
  expect(allInside(quality, 'table')).toEqual([]);
  expect(quality.shadowRoot!.activeElement).toBe(button());
});

it('CQ2 follows the numbers as they come', async () => {
  button().click();
  await place(quality, { quality: { theirs, yours: null, sharp: 'off' } });
  expect(row('Lost')).toEqual(['3.4 %', '–']);
  const better = { ...theirs, sample: aCallSample({ lossPercent: 0 }) };
  await place(quality, { quality: { theirs: better, yours: null, sharp: 'off' } });
  expect(row('Lost')).toEqual(['0 %', '–']);
});
