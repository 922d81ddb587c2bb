import type { CallSample } from '@visavis/protocol';
import { expect, it } from 'vitest';
import { totalsAt } from '../test/totals.ts';
import { CallReporter } from './call-reporter.ts';
import type { SideState } from './call-sample.ts';

const fine: SideState = { quality: 'good', isSeen: true, isHeld: false, isSharp: false };

function aReporter() {
  const sent: CallSample[] = [];
  const reporter = new CallReporter('freelancer', (sample) => sent.push(sample));
  let at = 0;
  /** Measures every two seconds for so long; answers how many reports there are then. */
  const pass = (seconds: number, state: Partial<SideState> = {}) => {
    for (let left = seconds; left > 0; left -= 2) reporter.take(totalsAt((at += 2_000)), { ...fine, ...state });
    return sent.length;
  };
  return { reporter, sent, pass };
}

it('reports as soon as two measurements say something, then every ten seconds', () => {
  const { pass } = aReporter();
  expect(pass(2)).toBe(0);
  expect(pass(2)).toBe(1);
  expect(pass(8)).toBe(1);
  expect(pass(2)).toBe(2);
  expect(pass(60)).toBe(8);
});

it.each<[string, Partial<SideState>]>([
  ['the level changed', { quality: 'weak' }],
  ['the picture is held', { isHeld: true }],
  ['the picture is sharper', { isSharp: true }],
])('reports at once that %s', (_, change) => {
  const { pass } = aReporter();
  const before = pass(6);
  expect(pass(2, change)).toBe(before + 1);
});

it('says at the end what it has not said yet, once, and begins again', () => {
  const { reporter, sent, pass } = aReporter();
  pass(8);
  expect(sent).toHaveLength(1);
  reporter.end();
  reporter.end();
  expect(sent).toHaveLength(2);
  expect(pass(2)).toBe(2);
  expect(pass(2)).toBe(3);
});

it('answers every measurement but the first with what this side shows', () => {
  const { reporter } = aReporter();
  expect(reporter.take(totalsAt(0), fine)).toBeNull();
  expect(reporter.take(totalsAt(2_000, { bytesSent: 50_000 }), fine)).toMatchObject({ sentKbps: 200 });
});
