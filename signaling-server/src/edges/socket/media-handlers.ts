import type { CallId, MediaCommands, Nothing, Reply, Seat, SeatOfCall, Sfu } from '@visavis/protocol';
import { done } from '@visavis/protocol';
import type { Handlers } from './answer.ts';

/**
 * Media commands of one socket, relayed to the media node. `takeSeat` says whether whoever asks has a seat in the call
 * (K7: a call of somebody else does not exist for them). It is asked once for each call of a socket, so a browser whose
 * line was cut goes on with the media it has. What the seat may do is the media node's to say, and ends with the call.
 * `joined` hears of each seat that a browser asked for.
 */
export function mediaHandlers<Principal>(
  sfu: Sfu,
  takeSeat: (who: Principal, callId: CallId) => Promise<Reply<Seat>>,
  joined: (at: SeatOfCall) => void = () => undefined,
): Handlers<MediaCommands, Principal> {
  let taken: SeatOfCall | null = null;

  const seated = async <Value>(
    who: Principal,
    callId: CallId,
    act: (at: SeatOfCall) => Promise<Reply<Value>>,
  ): Promise<Reply<Value>> => {
    if (taken?.callId === callId) return act(taken);
    const seat = await takeSeat(who, callId);
    if (!seat.ok) return seat;
    taken = { callId, seat: seat.value };
    return act(taken);
  };

  return {
    'media:join': (who, { callId }) =>
      seated(who, callId, async (at) => {
        const reply = await sfu.joinSeat(at);
        if (reply.ok) joined(at);
        return reply;
      }),
    'media:capabilities': (who, { callId, rtpCapabilities }) =>
      seated(who, callId, (at) => sfu.announce(at, rtpCapabilities)),
    'media:producers': (who, { callId }) => seated(who, callId, (at) => sfu.producersFor(at)),
    'media:connect': (who, { callId, transportId, dtlsParameters }) =>
      seated(who, callId, (at) => sfu.connectTransport(at, transportId, dtlsParameters)),
    'media:produce': (who, { callId, transportId, kind, rtpParameters }) =>
      seated(who, callId, (at) => sfu.produce(at, transportId, kind, rtpParameters)),
    'media:consume': (who, { callId, producerId, rtpCapabilities }) =>
      seated(who, callId, (at) => sfu.consume(at, producerId, rtpCapabilities)),
    'media:resume': (who, { callId, consumerId }) => seated(who, callId, (at) => sfu.resumeConsumer(at, consumerId)),
    'media:pause': (who, { callId, producerId, paused, why }) =>
      seated(who, callId, (at) => sfu.pauseProducer(at, producerId, paused, why)),
    'media:restart-ice': (who, { callId, transportId }) => seated(who, callId, (at) => sfu.restartIce(at, transportId)),
    'media:leave': (who, { callId }) =>
      seated(who, callId, async (at): Promise<Reply<Nothing>> => {
        await sfu.leaveSeat(at);
        return done({});
      }),
  };
}
