import { describe, expect, it } from 'vitest';
import { lossBetween } from './line-sample.ts';
import { judge, SAMPLE_EVERY_MS, UNMEASURED, type Quality } from './quality.ts';
import { lineOf, type Going } from '../test/line.ts';

/** What is shown at the end of each stretch, `seconds` of a line that goes like this. */
function shown(...stretches: readonly [seconds: number, going: Going, sendsVideo?: boolean][]): Quality[] {
  const next = lineOf(SAMPLE_EVERY_MS);
  let line = judge(UNMEASURED, next({}), true);
  return stretches.map(([seconds, going, sendsVideo = true]) => {
    for (let at = 0; at < seconds * 1000; at += SAMPLE_EVERY_MS) line = judge(line, next(going), sendsVideo);
    return line.quality;
  });
}

describe('the quality of a line', () => {
  it('is good under 2 % of loss and 200 ms', () => {
    expect(shown([60, { lossThere: 0.019, roundTripMs: 199 }])).toEqual(['good']);
  });

  it.each<[string, Going]>([
    ['2 % of what is sent is lost', { lossThere: 0.02 }],
    ['2 % of what should come is lost', { lossHere: 0.03 }],
    ['an answer takes 200 ms', { roundTripMs: 200 }],
    ['less than 300 kbit/s can be sent', { uplinkKbps: 299 }],
  ])('is weak where %s', (_, going) => {
    expect(shown([40, going])).toEqual(['weak']);
  });

  it('does not call a line thin over which no picture goes', () => {
    expect(shown([40, { uplinkKbps: 80 }, false])).toEqual(['good']);
  });

  it('changes its mind only after six seconds', () => {
    expect(shown([6, { roundTripMs: 3_000 }], [2, { roundTripMs: 3_000 }])).toEqual(['good', 'weak']);
  });

  it('is poor once it has been worse than weak for ten seconds', () => {
    const bad = { lossThere: 0.2 };
    expect(shown([10, bad], [2, bad])).toEqual(['weak', 'poor']);
  });

  it('is good again when thirty good seconds have passed, and six more', () => {
    expect(shown([20, { lossThere: 0.2 }], [20, {}], [30, {}])).toEqual(['poor', 'poor', 'good']);
  });

  it('does not swing between two levels that take turns', () => {
    const next = lineOf(SAMPLE_EVERY_MS);
    let line = UNMEASURED;
    for (let turn = 0; turn < 20; turn += 1) {
      line = judge(line, next({ uplinkKbps: turn % 2 === 0 ? 200 : 2_000 }), true);
      expect(line.quality).toBe('good');
    }
  });

  it('settles where a line that is never good swings between weak and worse', () => {
    const next = lineOf(SAMPLE_EVERY_MS);
    let line = UNMEASURED;
    const seen = new Set<Quality>();
    for (let turn = 0; turn < 60; turn += 1) {
      line = judge(line, next({ roundTripMs: turn % 3 === 2 ? 900 : 300 }), true);
      if (turn > 5) seen.add(line.quality);
    }
    expect([...seen]).toEqual(['weak']);
  });

  it('begins anew when the call was joined again and its totals with it', () => {
    const before = lineOf(SAMPLE_EVERY_MS);
    const after = lineOf(SAMPLE_EVERY_MS, 60_000);
    let line = UNMEASURED;
    for (let turn = 0; turn < 10; turn += 1) line = judge(line, before({}), true);
    line = judge(line, after({}), true);
    expect(line.samples).toHaveLength(1);
    expect(line.quality).toBe('good');
  });

  it('keeps no more than half a minute', () => {
    const next = lineOf(SAMPLE_EVERY_MS);
    let line = UNMEASURED;
    for (let turn = 0; turn < 100; turn += 1) line = judge(line, next({}), true);
    expect(line.samples).toHaveLength(16);
  });

  it('takes a handful of packets for no measure', () => {
    const next = lineOf(SAMPLE_EVERY_MS, 0, 2);
    expect(lossBetween(next({}), next({ lossThere: 1 }))).toBe(0);
  });
});
