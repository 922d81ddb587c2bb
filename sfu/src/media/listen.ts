import { isIPv4 } from 'node:net';
import type { types } from 'mediasoup';
import type { CheckedOptions } from '../options.ts';

/**
 * M21, M50: where worker `index` listens: at each address one UDP and one TCP socket for all its calls (media R7). Candidates are offered
 * in this order: IPv4 first (media R10), each with UDP before TCP.
 */
export function listenInfos({ listen, portBase }: CheckedOptions, index: number): types.TransportListenInfo[] {
  const inOrder = listen.toSorted((one, other) => Number(isIPv4(other.address)) - Number(isIPv4(one.address)));
  return inOrder.flatMap(({ address, announced }) =>
    (['udp', 'tcp'] as const).map((protocol) => ({
      protocol,
      ip: address,
      ...(announced !== undefined && { announcedAddress: announced }),
      ...(portBase > 0 && { port: portBase + index }),
      // Else `::` would take the port of `0.0.0.0` too.
      ...(!isIPv4(address) && { flags: { ipv6Only: true } }),
    })),
  );
}
