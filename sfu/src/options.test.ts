import { describe, expect, it } from 'vitest';
import { checkOptions, isPrivate } from './options.ts';

describe('options of the media node', () => {
  it('M21 fills in one worker of 80 calls on a free port', () => {
    expect(checkOptions({ listenAddress: '127.0.0.1' })).toEqual({
      listenAddress: '127.0.0.1',
      workers: 1,
      callsPerWorker: 80,
      portBase: 0,
    });
  });

  it.each(['0.0.0.0', '::', '0:0:0:0:0:0:0:0'])(
    'M21 does not listen on %s without an announced address',
    (listenAddress) => {
      expect(() => checkOptions({ listenAddress })).toThrow(/announcedAddress: browsers cannot be sent/);
      expect(checkOptions({ listenAddress, announcedAddress: 'media.example.org' }).announcedAddress).toBe(
        'media.example.org',
      );
    },
  );

  it('M21 names every setting that is wrong', () => {
    const start = () => checkOptions({ listenAddress: 'somewhere', workers: 0, portBase: 70000 });
    expect(start).toThrow(/listenAddress.*/s);
    expect(start).toThrow(/workers.*portBase|portBase.*workers/s);
  });

  it('M21 wants a port for each worker', () => {
    expect(() => checkOptions({ listenAddress: '127.0.0.1', portBase: 65535, workers: 2 })).toThrow(/portBase/);
    expect(checkOptions({ listenAddress: '127.0.0.1', portBase: 65535, workers: 1 }).portBase).toBe(65535);
  });

  it('knows addresses that only their own network reaches', () => {
    expect(['10.1.2.3', '172.20.0.1', '192.168.1.1', 'fd00::1'].map(isPrivate)).toEqual([true, true, true, true]);
    expect(['127.0.0.1', '203.0.113.5', '172.32.0.1', '2001:db8::1'].map(isPrivate)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
