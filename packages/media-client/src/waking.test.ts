import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchWaking } from './waking.ts';

/** What a browser has of it: an event of the page, and what it knows of the network. */
const network = Object.assign(new EventTarget(), { type: 'wifi' });

describe('the way to the media node may be another one', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    const page = new EventTarget();
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('dispatchEvent', page.dispatchEvent.bind(page));
    vi.stubGlobal('navigator', { connection: network });
    network.type = 'wifi';
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('when the browser is online again', () => {
    const told = vi.fn();
    const end = watchWaking(told);
    dispatchEvent(new Event('online'));
    expect(told).toHaveBeenCalledTimes(1);
    end();
    dispatchEvent(new Event('online'));
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('when it is on another kind of network, not when that is slower or faster', () => {
    const told = vi.fn();
    const end = watchWaking(told);
    network.dispatchEvent(new Event('change'));
    expect(told).not.toHaveBeenCalled();
    network.type = 'cellular';
    network.dispatchEvent(new Event('change'));
    expect(told).toHaveBeenCalledTimes(1);
    end();
  });

  it('when the computer slept, which a timer sees by being late', () => {
    const told = vi.fn();
    const end = watchWaking(told);
    vi.advanceTimersByTime(20_000);
    expect(told).not.toHaveBeenCalled();
    vi.setSystemTime(Date.now() + 60_000);
    vi.advanceTimersByTime(5_000);
    vi.advanceTimersByTime(5_000);
    expect(told).toHaveBeenCalledTimes(1);
    end();
    expect(vi.getTimerCount()).toBe(0);
  });
});
