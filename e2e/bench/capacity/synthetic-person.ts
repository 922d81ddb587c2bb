import type { MediaKind, RtpParameters } from '@visavis/protocol';
import { sendingParameters } from '@visavis/testing/rtp-parameters';
import { SyntheticPeer } from './synthetic-peer.ts';
import type { FarEnd, OwnDtls } from './synthetic-peer.ts';
import { TestTrack } from './test-track.ts';

/** A seat in a call as its server offers it, whoever that is. */
export type SeatLine = {
  readonly send: FarEnd;
  readonly receive: FarEnd;
  readonly secure: (transportId: string, dtls: OwnDtls) => Promise<unknown>;
  readonly produce: (transportId: string, kind: MediaKind, parameters: RtpParameters) => Promise<unknown>;
};

/** Somebody in a call: sends these kinds from `begin` on, and counts what comes. */
export class SyntheticPerson {
  tracks: readonly TestTrack[] = [];
  readonly #sender: SyntheticPeer;
  readonly #receiver: SyntheticPeer;
  readonly #kinds: ReadonlyMap<MediaKind, RtpParameters>;

  static async sits(
    { send, receive, secure, produce }: SeatLine,
    kinds: readonly MediaKind[],
  ): Promise<SyntheticPerson> {
    const peers = [send, receive].map((far) => SyntheticPeer.to(far, (dtls) => secure(far.id, dtls)));
    const [sender, receiver] = (await Promise.all(peers)) as [SyntheticPeer, SyntheticPeer];
    const parameters = new Map(kinds.map((kind) => [kind, sendingParameters(kind)]));
    for (const [kind, one] of parameters) await produce(send.id, kind, one);
    return new SyntheticPerson(sender, receiver, parameters);
  }

  private constructor(sender: SyntheticPeer, receiver: SyntheticPeer, kinds: ReadonlyMap<MediaKind, RtpParameters>) {
    this.#sender = sender;
    this.#receiver = receiver;
    this.#kinds = kinds;
  }

  get received(): SyntheticPeer['received'] {
    return this.#receiver.received;
  }

  begin(at: number): void {
    this.tracks = [...this.#kinds].map(([kind, parameters]) => new TestTrack(kind, this.#sender, parameters, at));
  }

  /** From now on only this, which nobody was asked to take, by the way that was made for something else. */
  sendsUnasked(kind: MediaKind): void {
    this.tracks = [new TestTrack(kind, this.#sender, sendingParameters(kind), performance.now())];
  }

  async close(): Promise<void> {
    await Promise.all([this.#sender.close(), this.#receiver.close()]);
  }
}
