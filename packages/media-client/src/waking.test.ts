import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchWaking } from './waking.ts';

/** What a browser has of it: an event of the page, and what it knows of the network. */
const network = Object.assign(new EventTarget(), { type: 'wifi' });
const page = { hidden: false };

describe('the way to the media node may be another one', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    const events = new EventTarget();
    vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
    vi.stubGlobal('dispatchEvent', events.dispatchEvent.bind(events));
    vi.stubGlobal('document', page);
    page.hidden = false;
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

  it('not when a page that nobody looks at has its timers once a minute, also as it is looked at again', () => {
    const told = vi.fn();
    page.hidden = true;
    const end = watchWaking(told);
    /** The timer ran after so long. */
    const ran = (ms: number) => {
      vi.setSystemTime(Date.now() + ms - 5_000);
      vi.advanceTimersByTime(5_000);
    };
    for (let minute = 0; minute < 5; minute += 1) ran(60_000);
    page.hidden = false;
    ran(60_000);
    expect(told).not.toHaveBeenCalled();
    page.hidden = true;
    ran(120_000);
    expect(told).toHaveBeenCalledTimes(1);
    end();
  });
});
