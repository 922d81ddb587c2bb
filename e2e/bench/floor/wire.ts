import type { types as client } from 'mediasoup-client';

/* What the pages of the floor and its server say to each other. Words are mediasoup's. */

export type TransportOptions = Pick<
  client.TransportOptions,
  'id' | 'iceParameters' | 'iceCandidates' | 'dtlsParameters'
>;
export type Produced = { readonly producerId: string; readonly kind: client.MediaKind };
export type Consumed = Produced & { readonly id: string; readonly rtpParameters: client.RtpParameters };

/** A page's questions; each is answered. A room is one call. */
export type Asked = {
  capabilities(room: string, answer: (capabilities: client.RtpCapabilities) => void): void;
  transport(room: string, answer: (options: TransportOptions) => void): void;
  /** Its connect; Socket.IO keeps that word for itself. */
  secure(transportId: string, dtlsParameters: client.DtlsParameters, answer: () => void): void;
  produce(
    transportId: string,
    kind: client.MediaKind,
    rtpParameters: client.RtpParameters,
    answer: (producerId: string) => void,
  ): void;
  consume(
    transportId: string,
    producerId: string,
    rtpCapabilities: client.RtpCapabilities,
    answer: (consumed: Consumed) => void,
  ): void;
  resume(consumerId: string, answer: () => void): void;
  /** The viewer begins. */
  go(room: string): void;
  /** The call is over; everything of it is closed. */
  close(room: string, answer: () => void): void;
};

/** Told to the others of the room. */
export type Told = {
  ring(): void;
  produced(produced: Produced): void;
};
