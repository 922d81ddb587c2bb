import { expect, it } from 'vitest';
import { lineOf, type Going } from '../test/line.ts';
import { PICTURE_GOES, weigh, type VoiceFirst } from './voice-first.ts';

const EVERY_MS = 2_000;

function aScale() {
  const next = lineOf(EVERY_MS);
  let state: VoiceFirst = weigh(PICTURE_GOES, next({}), true);
  return {
    /** Whether the picture is held after `seconds` of a line that goes like this. */
    after(seconds: number, going: Going, sendsVideo = true): boolean {
      for (let at = 0; at < seconds * 1000; at += EVERY_MS) state = weigh(state, next(going), sendsVideo);
      return state.isHeld;
    },
  };
}

it.each<[string, Going]>([
  ['carries less than 150 kbit/s', { uplinkKbps: 149 }],
  ['loses more than a tenth of the picture', { videoLoss: 0.12 }],
])('holds the picture where the line %s for six seconds', (_, going) => {
  const scale = aScale();
  expect(scale.after(6, going)).toBe(false);
  expect(scale.after(2, going)).toBe(true);
});

it('lets it go where the line is only bad for a moment', () => {
  const scale = aScale();
  for (let turn = 0; turn < 5; turn += 1) {
    expect(scale.after(4, { uplinkKbps: 90 })).toBe(false);
    expect(scale.after(2, {})).toBe(false);
  }
});

it('holds it too where the media node says only every few seconds what it lost', () => {
  const scale = aScale();
  const held = Array.from({ length: 3 }, () => {
    scale.after(4, {});
    return scale.after(2, { videoLoss: 0.4 });
  });
  expect(held).toEqual([false, true, true]);
});

it('does not take for a bad line what was lost at once', () => {
  const scale = aScale();
  expect(scale.after(2, { videoLoss: 0.9 })).toBe(false);
  expect(scale.after(30, {})).toBe(false);
});

it('has nothing to hold while the camera is off', () => {
  expect(aScale().after(60, { uplinkKbps: 20 }, false)).toBe(false);
});

it('tries the picture again after ten clear seconds, and twice as late after each time that it did not last', () => {
  const scale = aScale();
  scale.after(8, { videoLoss: 0.5 });
  expect(scale.after(10, { lossThere: 0.05 })).toBe(true);
  expect(scale.after(10, {})).toBe(true);
  expect(scale.after(2, {})).toBe(false);
  expect(scale.after(8, { videoLoss: 0.5 })).toBe(true);
  expect(scale.after(20, {})).toBe(true);
  expect(scale.after(2, {})).toBe(false);
});
