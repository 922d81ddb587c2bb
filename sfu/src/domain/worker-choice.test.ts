import { describe, expect, it } from 'vitest';
import { chooseWorker } from './worker-choice.ts';

const worker = (name: string, calls: number) => ({ name, calls });

describe('choice of a worker', () => {
  it('M9 takes the least loaded', () => {
    expect(chooseWorker([worker('a', 3), worker('b', 1), worker('c', 2)], 80)?.name).toBe('b');
  });

  it('M9 takes the first of equals', () => {
    expect(chooseWorker([worker('a', 1), worker('b', 1)], 80)?.name).toBe('a');
  });

  it('M9 passes over workers at their limit', () => {
    expect(chooseWorker([worker('a', 80), worker('b', 81)], 80)).toBeNull();
    expect(chooseWorker([worker('a', 80), worker('b', 79)], 80)?.name).toBe('b');
  });

  it('M9 has no choice without workers', () => {
    expect(chooseWorker([], 80)).toBeNull();
  });
});
