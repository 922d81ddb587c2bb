import { describe, expect, it } from 'vitest';
import { PictureJudge, type PictureHint } from './picture.ts';

/** A picture of one brightness, in which one point is different. */
const look = (brightness: number, noise = 0) => {
  const points = new Uint8ClampedArray(4 * 100).fill(brightness);
  points[40] = brightness + noise;
  return points;
};
const judged = (...looks: Uint8ClampedArray[]): (PictureHint | null)[] => {
  const judge = new PictureJudge();
  return looks.map((each) => judge.judge(each));
};

describe('a picture', () => {
  it('is black only when two looks in a row say so, and no longer when one says otherwise', () => {
    expect(judged(look(3), look(4), look(120))).toEqual([null, 'dark', null]);
    expect(judged(look(3), look(120), look(4))).toEqual([null, null, null]);
  });

  it('in too little light is no closed shutter', () => {
    expect(judged(look(25), look(26), look(60))).toEqual([null, 'dim', null]);
    expect(judged(look(3, 60), look(4, 60))).toEqual([null, 'dim']);
  });

  it('stands still when it is the very same for seconds, and moves when one point does', () => {
    expect(judged(...Array.from({ length: 6 }, () => look(120))).at(-1)).toBe('frozen');
    expect(judged(...Array.from({ length: 9 }, (_, at) => look(120, at % 2))).at(-1)).toBe(null);
  });

  it('that is black and never changes is called black', () => {
    expect(judged(...Array.from({ length: 8 }, () => look(2))).at(-1)).toBe('dark');
  });
});
