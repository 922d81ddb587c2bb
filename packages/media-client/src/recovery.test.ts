import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  CONNECT_PATIENCE_MS,
  GAP_MS,
  LAST_PATIENCE_MS,
  Recovery,
  RESTART_AFTER_MS,
  RESTART_PAUSES_MS,
  type Health,
} from './recovery.ts';

/** A recovery whose restarts are counted and answer at once. */
function aRecovery(restart = () => Promise.resolve()) {
  const told: Health[] = [];
  const restarts = vi.fn(restart);
  const recovery = new Recovery({ restart: restarts, onHealth: (health) => told.push(health), random: () => 0 });
  return { recovery, told, restarts };
}

const allPauses = RESTART_PAUSES_MS.reduce((sum: number, ms) => sum + ms, 0);

describe('recovery of the line', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('leaves a short gap alone', async () => {
    const { recovery, told, restarts } = aRecovery();
    recovery.see('disconnected');
    await vi.advanceTimersByTimeAsync(GAP_MS - 1);
    recovery.see('connected');
    await vi.advanceTimersByTimeAsync(GAP_MS);
    expect(restarts).not.toHaveBeenCalled();
    expect(told).toEqual(['connected']);
  });

  it('says after the gap that it reconnects, restarts a moment later, and says that it is back', async () => {
    const { recovery, told, restarts } = aRecovery();
    recovery.see('disconnected');
    await vi.advanceTimersByTimeAsync(GAP_MS);
    expect([told, restarts.mock.calls.length]).toEqual([['reconnecting'], 0]);
    await vi.advanceTimersByTimeAsync(RESTART_AFTER_MS - GAP_MS);
    expect(restarts).toHaveBeenCalledTimes(1);
    recovery.see('connecting');
    recovery.see('connected');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(restarts).toHaveBeenCalledTimes(1);
    expect(told).toEqual(['reconnecting', 'connected']);
  });

  it('counts from the first disconnection, however often it is told', async () => {
    const { recovery, restarts } = aRecovery();
    recovery.see('disconnected');
    await vi.advanceTimersByTimeAsync(RESTART_AFTER_MS - 1);
    recovery.see('disconnected');
    await vi.advanceTimersByTimeAsync(1);
    expect(restarts).toHaveBeenCalledTimes(1);
  });

  it('restarts at once when the network changes, in a gap and between two tries, and does not count on a line that looks well', async () => {
    const { recovery, told, restarts } = aRecovery(() => new Promise(() => undefined));
    recovery.wake();
    expect(restarts).not.toHaveBeenCalled();
    recovery.see('connected');
    recovery.wake();
    expect([told, restarts.mock.calls.length]).toEqual([['connected'], 1]);
    recovery.see('disconnected');
    recovery.wake();
    recovery.wake();
    expect([told, restarts.mock.calls.length]).toEqual([['connected', 'reconnecting'], 3]);
  });

  it('gives up after the last restart, also when each of them failed', async () => {
    const { recovery, told, restarts } = aRecovery(() => Promise.reject(new Error('no line')));
    recovery.see('disconnected');
    await vi.advanceTimersByTimeAsync(RESTART_AFTER_MS + allPauses);
    recovery.see('failed');
    expect(restarts).toHaveBeenCalledTimes(RESTART_PAUSES_MS.length + 1);
    expect(told).toEqual(['reconnecting']);
    await vi.advanceTimersByTimeAsync(LAST_PATIENCE_MS);
    expect(told).toEqual(['reconnecting', 'failed']);
  });

  it('does not count a restart of an earlier gap that is answered late', async () => {
    const answers: (() => void)[] = [];
    const { recovery, restarts } = aRecovery(() => new Promise((answer) => answers.push(answer)));
    for (const restart of [1, 2]) {
      recovery.see('disconnected');
      await vi.advanceTimersByTimeAsync(RESTART_AFTER_MS);
      expect(restarts).toHaveBeenCalledTimes(restart);
      if (restart === 1) recovery.see('connected');
    }
    answers[0]?.();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(restarts).toHaveBeenCalledTimes(2);
  });

  it('gives up when it never connects', async () => {
    const { recovery, told } = aRecovery();
    recovery.see('connecting');
    await vi.advanceTimersByTimeAsync(CONNECT_PATIENCE_MS - 1);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toEqual(['failed']);
  });

  it('says once that it failed, and nothing after', () => {
    const { recovery, told } = aRecovery();
    recovery.see('failed');
    recovery.fail();
    recovery.see('connected');
    expect(told).toEqual(['failed']);
  });

  it('is silent once closed', async () => {
    const { recovery, told, restarts } = aRecovery();
    recovery.see('disconnected');
    recovery.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(restarts).not.toHaveBeenCalled();
    expect(told).toEqual([]);
  });
});
