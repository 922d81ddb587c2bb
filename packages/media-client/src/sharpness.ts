import type { types } from 'mediasoup-client';

/*
 * Two ways to send a picture over the same line (media R15). Somebody who talks is motion: the browser gives up size before frame
 * rate, since lips and hands that stutter are worse than a softer face. Somebody who holds something up is detail: full size at up
 * to 2.5 Mbit/s, at half the frames, which leaves twice the bits for each.
 */

export type Way = {
  readonly hint: 'motion' | 'detail';
  readonly degradation: 'maintain-framerate' | 'maintain-resolution';
  readonly encoding: { readonly maxBitrate: number; readonly maxFramerate: number };
};

export const TALKING: Way = {
  hint: 'motion',
  degradation: 'maintain-framerate',
  encoding: { maxBitrate: 2_000_000, maxFramerate: 30 },
};

export const SHARP: Way = {
  hint: 'detail',
  degradation: 'maintain-resolution',
  encoding: { maxBitrate: 2_500_000, maxFramerate: 15 },
};

/** Sends the track of this producer that way. A browser that does not know the preference goes by the hint. */
export async function sendAs(producer: types.Producer, way: Way): Promise<void> {
  if (producer.track) producer.track.contentHint = way.hint;
  await producer.setRtpEncodingParameters(way.encoding);
  await preferTo(producer, way.degradation);
}

/** Called once for each producer of pictures, which is made with the encoding of somebody who talks. */
export async function beginAs(producer: types.Producer, way: Way): Promise<void> {
  await (way === SHARP ? sendAs(producer, way) : preferTo(producer, way.degradation));
}

/** Never throws: it is a wish. */
async function preferTo(producer: types.Producer, degradation: Way['degradation']): Promise<void> {
  const sender = producer.rtpSender;
  if (!sender) return;
  try {
    await sender.setParameters(Object.assign(sender.getParameters(), { degradationPreference: degradation }));
  } catch {
    // The hint says the same.
  }
}
