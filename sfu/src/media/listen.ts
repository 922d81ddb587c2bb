import type { types } from 'mediasoup';
import type { CheckedOptions } from '../options.ts';

/** M21: where worker `index` listens: one UDP and one TCP socket for all its calls (media R7). */
export function listenInfos(options: CheckedOptions, index: number): types.TransportListenInfo[] {
  const { listenAddress, announcedAddress, portBase } = options;
  return (['udp', 'tcp'] as const).map((protocol) => ({
    protocol,
    ip: listenAddress,
    ...(announcedAddress !== undefined && { announcedAddress }),
    ...(portBase > 0 && { port: portBase + index }),
  }));
}
