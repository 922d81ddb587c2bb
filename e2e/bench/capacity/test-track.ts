import type { MediaKind, RtpParameters } from '@visavis/protocol';
import type { SyntheticPeer } from './synthetic-peer.ts';

/** What one kind of media is made of: about 0.96 Mbit/s of picture at 30 frames a second, and speech at 32 kbit/s. */
const MADE_OF = {
  video: { everyMs: 1000 / 30, packets: 4, bytes: 1000, clockRate: 90_000, keyEvery: 30 },
  audio: { everyMs: 20, packets: 1, bytes: 80, clockRate: 48_000, keyEvery: 1 },
} as const;

/** First bytes of VP8 in RTP (RFC 7741): does a frame begin here, and is it one that needs none before it. */
const FRAME_BEGINS = 0x10;
const NEEDS_OTHERS = 0x01;

/** A track of somebody without a camera: packets of the right number, size and kind at the right time, with nothing in them. */
export class TestTrack {
  /** Packets, and pictures that they make. */
  readonly sent = { packets: 0, frames: 0 };
  readonly #kind: MediaKind;
  readonly #peer: SyntheticPeer;
  readonly #ssrc: number;
  readonly #payloadType: number;
  #nextAt: number;
  #units = 0;

  constructor(kind: MediaKind, peer: SyntheticPeer, { codecs, encodings }: RtpParameters, beginsAt: number) {
    this.#kind = kind;
    this.#peer = peer;
    this.#ssrc = Number(encodings?.[0]?.['ssrc']);
    this.#payloadType = Number(codecs[0]?.['payloadType']);
    this.#nextAt = beginsAt;
  }

  /** Sends what is due; what nobody called for in time goes late and not at all at once with the next. */
  sendDue(now: number): void {
    for (; this.#nextAt <= now; this.#nextAt += MADE_OF[this.#kind].everyMs) this.#sendOne();
  }

  /** Nothing was due before this. */
  goOn(from: number): void {
    this.#nextAt = from;
  }

  #sendOne(): void {
    const { packets, bytes, everyMs, clockRate, keyEvery } = MADE_OF[this.#kind];
    const isKey = this.#units % keyEvery === 0;
    const timestamp = Math.round((this.#units * everyMs * clockRate) / 1000) >>> 0;
    for (let part = 0; part < packets; part += 1) {
      const payload = Buffer.alloc(bytes, 0x55);
      if (this.#kind === 'video') {
        payload[0] = part === 0 ? FRAME_BEGINS : 0;
        payload[1] = isKey ? 0 : NEEDS_OTHERS;
      }
      this.#peer.send(payload, {
        payloadType: this.#payloadType,
        sequenceNumber: (this.sent.packets += 1) & 0xffff,
        timestamp,
        ssrc: this.#ssrc,
        marker: this.#kind === 'video' && part === packets - 1,
      });
    }
    this.#units += 1;
    if (this.#kind === 'video') this.sent.frames += 1;
  }
}
