import { html } from 'lit';
import { expect, it } from 'vitest';
import { lookHash, lookOf, type Gallery } from './gallery.ts';

const empty = () => html`<p></p>`;
const gallery: Gallery = {
  'desk-call': { area: 'Desk', states: { 'no call': empty, ringing: empty } },
  'desk-hold': { area: 'Desk', states: { overdue: empty } },
};
const plain = { isDark: false, isRtl: false, isCalm: false, locale: '' };

it('G1 gives each state an address of its own, and each way of looking at it', () => {
  const looks = [
    { ...plain, view: 'desk-call', state: 'no call' },
    { ...plain, view: 'desk-hold', state: 'overdue' },
    { view: 'desk-call', state: 'ringing', isDark: true, isRtl: true, isCalm: true, locale: 'en-XA' },
  ];
  for (const look of looks) expect(lookOf(gallery, lookHash(look))).toEqual(look);
  expect(new Set(looks.map(lookHash)).size).toBe(looks.length);
});

it('G1 shows the first state where an address names none that is there', () => {
  for (const hash of ['', '#nowhere/ringing', '#desk-call', '#desk-call/gone', '#desk-call/%'])
    expect(lookOf(gallery, hash)).toEqual({ ...plain, view: 'desk-call', state: 'no call' });
});
