import { expect, it } from 'vitest';
import { checkOptions } from '../options.ts';
import { listenInfos } from './listen.ts';

it('M21 gives each worker its own port, UDP before TCP', () => {
  const options = checkOptions({ listenAddress: '127.0.0.1', portBase: 40000, workers: 2 });
  expect(listenInfos(options, 1)).toEqual([
    { protocol: 'udp', ip: '127.0.0.1', port: 40001 },
    { protocol: 'tcp', ip: '127.0.0.1', port: 40001 },
  ]);
});

it('M21 sends browsers to the announced address, on a port the system chooses', () => {
  const options = checkOptions({ listenAddress: '0.0.0.0', announcedAddress: '203.0.113.5' });
  expect(listenInfos(options, 0)).toEqual([
    { protocol: 'udp', ip: '0.0.0.0', announcedAddress: '203.0.113.5' },
    { protocol: 'tcp', ip: '0.0.0.0', announcedAddress: '203.0.113.5' },
  ]);
});
