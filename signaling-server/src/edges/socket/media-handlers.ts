import type { CallId, MediaCommands, Nothing, Reply, Seat, SeatOfCall, Sfu } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Handlers } from './answer.ts';

/**
 * Media commands of one socket, relayed to the media node. `takeSeat` is asked when the socket joins a call; every other
 * command needs the seat that this socket took (K7: a call it did not join does not exist for it). What the seat may do
 * there is the media node's to refuse.
 */
export function mediaHandlers<Principal>(
  sfu: Sfu,
  takeSeat: (who: Principal, callId: CallId) => Promise<Reply<Seat>>,
): Handlers<MediaCommands, Principal> {
  let taken: SeatOfCall | null = null;

  const seated = async <Value>(
    callId: CallId,
    act: (at: SeatOfCall) => Promise<Reply<Value>>,
  ): Promise<Reply<Value>> => (taken?.callId === callId ? act(taken) : refuse('not-found'));

  const handlers: Handlers<MediaCommands, Principal> = {
    'media:join': async (who, { callId }) => {
      const seat = await takeSeat(who, callId);
      if (!seat.ok) return seat;
      const at = { callId, seat: seat.value };
      const joined = await sfu.joinSeat(at);
      if (joined.ok) taken = at;
      return joined;
    },
    'media:connect': (_, { callId, transportId, dtlsParameters }) =>
      seated(callId, (at) => sfu.connectTransport(at, transportId, dtlsParameters)),
    'media:produce': (_, { callId, transportId, kind, rtpParameters }) =>
      seated(callId, (at) => sfu.produce(at, transportId, kind, rtpParameters)),
    'media:consume': (_, { callId, producerId, rtpCapabilities }) =>
      seated(callId, (at) => sfu.consume(at, producerId, rtpCapabilities)),
    'media:resume': (_, { callId, consumerId }) => seated(callId, (at) => sfu.resumeConsumer(at, consumerId)),
    'media:pause': (_, { callId, producerId, paused }) =>
      seated(callId, (at) => sfu.pauseProducer(at, producerId, paused)),
    'media:restart-ice': (_, { callId, transportId }) => seated(callId, (at) => sfu.restartIce(at, transportId)),
    'media:leave': (_, { callId }) =>
      seated(callId, async (at): Promise<Reply<Nothing>> => {
        taken = null;
        await sfu.leaveSeat(at);
        return done({});
      }),
  };
  return handlers;
}
