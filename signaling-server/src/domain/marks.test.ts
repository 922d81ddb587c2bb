import { NO_MARKS } from '@visavis/protocol';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { advance, isSameMark } from './marks.ts';

const NO_MARK = NO_MARKS.agent;

it('M5 takes a mark as it is told, up to the last line', () => {
  expect(advance(NO_MARK, { delivered: 3, read: 2 }, 5)).toEqual({ delivered: 3, read: 2 });
  expect(advance(NO_MARK, { delivered: 9, read: 8 }, 5)).toEqual({ delivered: 5, read: 5 });
  expect(advance(NO_MARK, { delivered: 9, read: 9 }, 0)).toEqual(NO_MARK);
});

it('M5 counts what was read as delivered', () => {
  expect(advance(NO_MARK, { delivered: 0, read: 4 }, 5)).toEqual({ delivered: 4, read: 4 });
});

it('M5 never goes back, whatever comes late or twice', () => {
  const count = fc.nat(20);
  const mark = fc.record({ delivered: count, read: count });
  fc.assert(
    fc.property(fc.array(fc.tuple(mark, count), { minLength: 1 }), (told) => {
      let at = NO_MARK;
      let lastSeq = 0;
      for (const [next, more] of told) {
        lastSeq += more;
        const then = advance(at, next, lastSeq);
        expect(then.read).toBeGreaterThanOrEqual(at.read);
        expect(then.delivered).toBeGreaterThanOrEqual(Math.max(at.delivered, then.read));
        expect(then.delivered).toBeLessThanOrEqual(lastSeq);
        expect(isSameMark(advance(then, next, lastSeq), then)).toBe(true);
        at = then;
      }
    }),
  );
});
