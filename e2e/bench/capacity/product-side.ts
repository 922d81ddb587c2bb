import { mediaFacts } from '@visavis/protocol';
import type { CallId, ConsumerOptions, MediaCommands, MediaKind, reportCommands } from '@visavis/protocol';
import { aCallSample } from '@visavis/testing';
import { receivingCapabilities } from '@visavis/testing/rtp-parameters';
import type { RawLine } from '../../support/raw-line.ts';
import { SyntheticPerson } from './synthetic-person.ts';

/** What both sides of a call may say. */
export type CallLine = RawLine<MediaCommands & typeof reportCommands>;

/** One side's seat: does at once what a page does that is told of a seat, and takes whatever comes for it. */
export class ProductSide {
  readonly person: Promise<SyntheticPerson>;
  readonly #line: CallLine;

  constructor(line: CallLine, kinds: readonly MediaKind[]) {
    this.#line = line;
    const { promise, resolve, reject } = Promise.withResolvers<SyntheticPerson>();
    this.person = promise;
    line.on('media:seat', (told) => void this.#sit(mediaFacts['media:seat'].parse(told), kinds).then(resolve, reject));
    line.on('media:consumer-added', (told) => {
      const { callId, consumer } = mediaFacts['media:consumer-added'].parse(told);
      void this.#take(callId, consumer);
    });
  }

  /** As a page does every ten seconds. */
  async reports(callId: CallId): Promise<void> {
    await this.#line.get('call:report', { callId, sample: aCallSample() });
  }

  async #sit({ callId, media }: ReturnType<(typeof mediaFacts)['media:seat']['parse']>, kinds: readonly MediaKind[]) {
    const { send, receive } = media;
    if (!send || !receive) throw new Error('a seat without transports');
    const { consumers } = await this.#line.get('media:capabilities', {
      callId,
      rtpCapabilities: receivingCapabilities(),
    });
    const person = await SyntheticPerson.sits(
      {
        send,
        receive,
        secure: (transportId, dtlsParameters) =>
          this.#line.get('media:connect', { callId, transportId, dtlsParameters }),
        produce: (transportId, kind, rtpParameters) =>
          this.#line.get('media:produce', { callId, transportId, kind, rtpParameters }),
      },
      kinds,
    );
    for (const consumer of consumers) await this.#take(callId, consumer);
    return person;
  }

  async #take(callId: CallId, { consumerId }: ConsumerOptions): Promise<void> {
    await this.#line.get('media:resume', { callId, consumerId });
  }
}
