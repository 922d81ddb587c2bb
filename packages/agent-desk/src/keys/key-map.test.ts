import { describe, expect, it } from 'vitest';
import { ACTION_IDS } from './actions.ts';
import { actionFor, defaultKeys, holderOf, keysOf, readKeys, withKeys, worksNow } from './key-map.ts';

const anything = () => true;

it('Y6 gives no two actions the same key where both can be done', () => {
  for (const id of ACTION_IDS) expect(holderOf(defaultKeys, id, keysOf(defaultKeys, id)), id).toBeNull();
});

it('Y6 lets a key mean something in each of two situations that never meet, and one everywhere only once', () => {
  expect(holderOf(defaultKeys, 'offer.accept', 'c')).toBeNull();
  expect(holderOf(defaultKeys, 'call.mute', 'c')).toBe('call.toggle');
  expect(holderOf(defaultKeys, 'state.break', 'c')).toBe('call.toggle');
});

it('Y3 finds the action of a key among those that can be done now', () => {
  expect(actionFor(defaultKeys, 'c', anything)).toBe('call.toggle');
  expect(actionFor(defaultKeys, 'c', () => false)).toBeNull();
  expect(actionFor(defaultKeys, 'z', anything)).toBeNull();
});

it('Y6 moves an action to another key, and keeps nothing of one that is back at its first', () => {
  const moved = withKeys(defaultKeys, 'call.toggle', 'k');
  expect([actionFor(moved, 'k', anything), actionFor(moved, 'c', anything)]).toEqual(['call.toggle', null]);
  expect(withKeys(moved, 'call.toggle', 'c')).toEqual(defaultKeys);
});

describe('with single keys off', () => {
  const off = { ...withKeys(defaultKeys, 'call.mute', 'Control+m'), isOn: false };

  it('Y5 does nothing on a single key, and goes on with keys that are held together', () => {
    expect(actionFor(off, 'c', anything)).toBeNull();
    expect(actionFor(off, '?', anything)).toBeNull();
    expect(actionFor(off, 'Shift+A', anything)).toBeNull();
    expect(actionFor(off, 'Control+m', anything)).toBe('call.mute');
    expect([worksNow(off, 'call.mute'), worksNow(off, 'call.toggle')]).toEqual([true, false]);
  });
});

it('Y6 reads back what was kept, and drops what means nothing any more', () => {
  const map = { isOn: false, own: { 'call.toggle': 'k' } };
  expect(readKeys(JSON.stringify(map))).toEqual(map);
  for (const kept of [
    null,
    '',
    'x',
    'null',
    '[]',
    '{"own":null}',
    '{"own":{"gone":"k","call.mute":7,"call.toggle":"Tab"}}',
  ])
    expect(readKeys(kept)).toEqual(defaultKeys);
});
