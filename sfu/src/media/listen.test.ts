import { expect, it } from 'vitest';
import { checkOptions } from '../options.ts';
import { listenInfos } from './listen.ts';

it('M21 gives each worker its own port, UDP before TCP', () => {
  const options = checkOptions({ listen: [{ address: '127.0.0.1' }], portBase: 40000, workers: 2 });
  expect(listenInfos(options, 1)).toEqual([
    { protocol: 'udp', ip: '127.0.0.1', port: 40001 },
    { protocol: 'tcp', ip: '127.0.0.1', port: 40001 },
  ]);
});

it('M21 sends browsers to the announced address, on a port the system chooses', () => {
  const options = checkOptions({ listen: [{ address: '0.0.0.0', announced: '203.0.113.5' }] });
  expect(listenInfos(options, 0)).toEqual([
    { protocol: 'udp', ip: '0.0.0.0', announcedAddress: '203.0.113.5' },
    { protocol: 'tcp', ip: '0.0.0.0', announcedAddress: '203.0.113.5' },
  ]);
});

it('M50 offers IPv4 before IPv6 however they are listed, each announced as its own address', () => {
  const listen = [
    { address: '::', announced: '2001:db8::5' },
    { address: '192.0.2.7' },
    { address: '0.0.0.0', announced: '203.0.113.5' },
  ];
  const infos = listenInfos(checkOptions({ listen }), 0);
  expect(infos.map(({ protocol, ip, announcedAddress = '' }) => [protocol, ip, announcedAddress])).toEqual([
    ['udp', '192.0.2.7', ''],
    ['tcp', '192.0.2.7', ''],
    ['udp', '0.0.0.0', '203.0.113.5'],
    ['tcp', '0.0.0.0', '203.0.113.5'],
    ['udp', '::', '2001:db8::5'],
    ['tcp', '::', '2001:db8::5'],
  ]);
  expect(infos.map(({ flags }) => flags?.ipv6Only ?? false)).toEqual([false, false, false, false, true, true]);
});
