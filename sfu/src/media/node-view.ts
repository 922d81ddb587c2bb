import type { NodeView } from '@visavis/protocol';
import type { types } from 'mediasoup';
import { asked } from './asked.ts';

/** RTCP counts the lost in 256ths of what was expected. */
const PARTS = 256;

/**
 * M40: how media gets here and what of it arrives: the way without any address, and of each kind mediasoup's score (media R22: repairs
 * and losses of RTP, no opinion of the picture). What closed meanwhile is left out.
 */
export async function viewOf(
  transport: types.WebRtcTransport | null,
  producers: readonly types.Producer[],
): Promise<NodeView> {
  const kinds = await Promise.all(producers.map(kindOf));
  return { way: transport?.iceSelectedTuple?.protocol ?? null, kinds: kinds.flat() };
}

async function kindOf(producer: types.Producer): Promise<NodeView['kinds']> {
  const stats = await asked(() => producer.getStats());
  if (!stats.ok) return [];
  return stats.value.slice(0, 1).map(({ score, bitrate, fractionLost }) => ({
    kind: producer.kind,
    score,
    kbps: Math.round(bitrate / 1000),
    lossPercent: (fractionLost * 100) / PARTS,
  }));
}
