import { describe, expect, it } from 'vitest';
import { checkOptions, isPrivate } from './options.ts';

describe('options of the media node', () => {
  it('M21 fills in one worker of 80 calls on a free port of loopback', () => {
    expect(checkOptions({})).toEqual({
      listen: [{ address: '127.0.0.1' }],
      isPublic: false,
      workers: 1,
      callsPerWorker: 80,
      portBase: 0,
      videoCodecs: ['vp8', 'h264'],
    });
  });

  it.each(['0.0.0.0', '::', '0:0:0:0:0:0:0:0'])('M21 does not listen on %s without an announced address', (address) => {
    expect(() => checkOptions({ listen: [{ address }] })).toThrow(/announced: browsers cannot be sent/);
    expect(checkOptions({ listen: [{ address, announced: 'media.example.org' }] }).listen[0]?.announced).toBe(
      'media.example.org',
    );
  });

  it('M21 names every setting that is wrong', () => {
    const start = () => checkOptions({ listen: [{ address: 'somewhere' }], workers: 0, portBase: 70000 });
    expect(start).toThrow(/listen.*/s);
    expect(start).toThrow(/workers.*portBase|portBase.*workers/s);
  });

  it('M50 listens at an address once', () => {
    expect(() => checkOptions({ listen: [{ address: '192.0.2.1' }, { address: '192.0.2.1' }] })).toThrow(/twice/);
  });

  it.each(['10.1.2.3', 'fd00::1'])(
    'M51 does not send the public to %s, unless that very address is announced',
    (address) => {
      const listen = [{ address: '203.0.113.5' }, { address }];
      expect(() => checkOptions({ listen, isPublic: true })).toThrow(/cannot reach a private address/);
      expect(checkOptions({ listen: [{ address, announced: address }], isPublic: true }).isPublic).toBe(true);
      expect(checkOptions({ listen }).listen).toEqual(listen);
    },
  );

  it('M21 wants a port for each worker', () => {
    expect(() => checkOptions({ portBase: 65535, workers: 2 })).toThrow(/portBase/);
    expect(checkOptions({ portBase: 65535, workers: 1 }).portBase).toBe(65535);
  });

  it('knows addresses that only their own network reaches', () => {
    expect(['10.1.2.3', '172.20.0.1', '192.168.1.1', '100.64.0.1', 'fd00::1'].map(isPrivate)).not.toContain(false);
    expect(['127.0.0.1', '203.0.113.5', '172.32.0.1', '2001:db8::1'].map(isPrivate)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
