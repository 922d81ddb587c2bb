import { expect, it } from 'vitest';
import { loudnessOf } from './level.ts';

const constant = (value: number) => new Float32Array(64).fill(value);

it('reads silence as 0 and full scale as 1', () => {
  expect(loudnessOf(constant(0))).toBe(0);
  expect(loudnessOf(constant(1))).toBe(1);
  expect(loudnessOf(constant(-1))).toBe(1);
});

it('reads a thousandth of the power, -30 dB, as half', () => {
  expect(loudnessOf(constant(Math.sqrt(0.001)))).toBeCloseTo(0.5);
});

it('never leaves 0 to 1', () => {
  expect(loudnessOf(constant(1e-9))).toBe(0);
  expect(loudnessOf(constant(2))).toBe(1);
});
