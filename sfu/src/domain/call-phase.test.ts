import type { Seat } from '@visavis/protocol';
import { expect, it } from 'vitest';
import { isHeldBack } from './call-phase.ts';

const SEATS: readonly Seat[] = ['freelancer', 'phone', 'agent', 'supervisor'];

it('M25 passes on nobody in a call that is prepared, and everybody in one that is answered', () => {
  expect(SEATS.filter((seat) => !isHeldBack('held', seat))).toEqual([]);
  expect(SEATS.filter((seat) => isHeldBack('answered', seat))).toEqual([]);
});

it('M27 holds back the agent alone while the call rings', () => {
  expect(SEATS.filter((seat) => isHeldBack('begun', seat))).toEqual(['agent']);
});
