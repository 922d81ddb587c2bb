import { mediaCommands, refuse } from '@visavis/protocol';
import type { MediaCommands, Reply, RequestOf, SeatOfCall, Sfu, SfuEvent } from '@visavis/protocol';

type Name = keyof MediaCommands;
type Handlers = {
  [N in Name]: (sfu: Sfu, at: SeatOfCall, request: RequestOf<MediaCommands, N>) => Promise<Reply<unknown>>;
};

/** What the signalling server does with each media command, without a server. */
const HANDLERS: Handlers = {
  'media:join': (sfu, at) => sfu.joinSeat(at),
  'media:capabilities': (sfu, at, { rtpCapabilities }) => sfu.announce(at, rtpCapabilities),
  'media:connect': (sfu, at, { transportId, dtlsParameters }) => sfu.connectTransport(at, transportId, dtlsParameters),
  'media:produce': (sfu, at, { transportId, kind, rtpParameters }) => sfu.produce(at, transportId, kind, rtpParameters),
  'media:consume': (sfu, at, { producerId, rtpCapabilities }) => sfu.consume(at, producerId, rtpCapabilities),
  'media:resume': (sfu, at, { consumerId }) => sfu.resumeConsumer(at, consumerId),
  'media:pause': (sfu, at, { producerId, paused }) => sfu.pauseProducer(at, producerId, paused),
  'media:restart-ice': (sfu, at, { transportId }) => sfu.restartIce(at, transportId),
  'media:producers': (sfu, at) => sfu.producersFor(at),
  'media:leave': async (sfu, at) => {
    await sfu.leaveSeat(at);
    return { ok: true, value: {} };
  },
};

/** Answers one command of a seat, strictly parsed as on the wire. */
export async function answer(sfu: Sfu, at: SeatOfCall, name: string, request: string): Promise<Reply<unknown>> {
  if (!(name in HANDLERS)) return refuse('malformed');
  const known = name as Name;
  const parsed = mediaCommands[known].request.safeParse(JSON.parse(request));
  if (!parsed.success) throw new Error(`${name} does not fit the protocol: ${parsed.error.message}`);
  return (HANDLERS[known] as Handlers['media:join'])(sfu, at, parsed.data);
}

/** What the seats of an event's audience are told, or the one seat that it is for. */
export function factOf(event: Exclude<SfuEvent, { type: 'call-lost' }>): { name: string; fact: object } {
  const { callId } = event;
  switch (event.type) {
    case 'consumer-added':
      return { name: 'media:consumer-added', fact: { callId, consumer: event.consumer } };
    case 'producer-added':
      return { name: 'media:producer-added', fact: { callId, producer: event.producer } };
    case 'producer-paused':
      return { name: 'media:producer-paused', fact: { callId, producerId: event.producerId, paused: event.paused } };
    case 'producer-closed':
      return { name: 'media:producer-closed', fact: { callId, producerId: event.producerId } };
  }
}
