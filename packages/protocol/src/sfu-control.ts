import type { CallId } from './ids.ts';
import type {
  ConsumerOptions,
  DtlsParameters,
  IceParameters,
  IceServers,
  MediaKind,
  PauseReason,
  RemoteProducer,
  RtpCapabilities,
  RtpParameters,
  SeatMedia,
} from './media-messages.ts';
import type { ProbeMedia } from './probe-messages.ts';
import type { NodeView } from './quality-messages.ts';
import type { RecordingSink } from './recording-control.ts';
import type { Nothing, Reply } from './reply.ts';

/** A participant's place in a call; at most one person holds each. `phone`: the freelancer's own, as their camera. */
export type Seat = 'freelancer' | 'phone' | 'agent' | 'supervisor';

/** New ICE parameters for a transport, and new credentials for relays. */
export type IceRestart = { iceParameters: IceParameters; iceServers?: IceServers | undefined };

export type SeatOfCall = { readonly callId: CallId; readonly seat: Seat };

/** What a media node tells signaling. `from`: whose producer it is. `audience`: the seats whose grant covers it. */
export type SfuEvent =
  | {
      readonly type: 'producer-added';
      readonly callId: CallId;
      readonly from: Seat;
      readonly audience: readonly Seat[];
      readonly producer: RemoteProducer;
    }
  | {
      readonly type: 'producer-paused';
      readonly callId: CallId;
      readonly from: Seat;
      readonly audience: readonly Seat[];
      readonly producerId: string;
      readonly paused: boolean;
      readonly why?: PauseReason | undefined;
    }
  | {
      readonly type: 'producer-closed';
      readonly callId: CallId;
      readonly from: Seat;
      readonly audience: readonly Seat[];
      readonly producerId: string;
    }
  /** A consumer was made for a seat that said what it can receive; such a seat is in no audience of `producer-added`. */
  | {
      readonly type: 'consumer-added';
      readonly callId: CallId;
      readonly seat: Seat;
      readonly consumer: ConsumerOptions;
    }
  /** The worker under the call died; its media is gone and the call must be started again. */
  | { readonly type: 'call-lost'; readonly callId: CallId };

/**
 * Signaling's hold on a media node: in process by default, remote behind the control port.
 * Refusals: `not-found` (no such call, seat, transport, producer, or one of another call), `not-granted` (outside the
 * seat's grant), `limit-reached` (a second producer of a kind, a third transport), `cannot-consume` (codecs do not meet),
 * `malformed` (mediasoup refused the parameters), `media-unavailable` (no worker can take a call now).
 */
export interface Sfu {
  /**
   * Makes the call's router. The call is held: seats can be joined and everything be connected, and no media is passed on until
   * `beginCall`. Opening an open call again answers done and changes nothing.
   */
  openCall(callId: CallId): Promise<Reply<Nothing>>;
  /**
   * The agent has started the call: what freelancer and phone send is passed on from now on, unless they muted it. What the agent sends
   * is not, until `answerCall`. Again: done. Refuses `not-found`.
   */
  beginCall(callId: CallId): Promise<Reply<Nothing>>;
  /** The freelancer has accepted: everybody is passed on. Again: done; of a call that was not begun it is both. Refuses `not-found`. */
  answerCall(callId: CallId): Promise<Reply<Nothing>>;
  /** Closes router, transports and seats; unknown calls are ignored. */
  closeCall(callId: CallId): Promise<void>;
  /** Whether the call is open here or being opened; for signaling, which compares after an outage. */
  hasCall(callId: CallId): Promise<boolean>;
  /** New transports for the seat; older ones of the same seat are closed first. */
  joinSeat(at: SeatOfCall): Promise<Reply<SeatMedia>>;
  leaveSeat(at: SeatOfCall): Promise<void>;
  /** What the seat may consume now; for whoever may have missed facts. */
  producersFor(at: SeatOfCall): Promise<Reply<{ producers: RemoteProducer[] }>>;
  connectTransport(at: SeatOfCall, transportId: string, dtlsParameters: DtlsParameters): Promise<Reply<Nothing>>;
  /** `iceServers`: where there are relays, with credentials that begin now. */
  restartIce(at: SeatOfCall, transportId: string): Promise<Reply<IceRestart>>;
  produce(
    at: SeatOfCall,
    transportId: string,
    kind: MediaKind,
    rtpParameters: RtpParameters,
  ): Promise<Reply<{ producerId: string }>>;
  consume(at: SeatOfCall, producerId: string, rtpCapabilities: RtpCapabilities): Promise<Reply<ConsumerOptions>>;
  /** What the seat can receive: consumers of all that it may consume, and of what comes later by `consumer-added`. */
  announce(at: SeatOfCall, rtpCapabilities: RtpCapabilities): Promise<Reply<{ consumers: ConsumerOptions[] }>>;
  resumeConsumer(at: SeatOfCall, consumerId: string): Promise<Reply<Nothing>>;
  /** `why` is told with the pause; without it the person chose it. */
  pauseProducer(at: SeatOfCall, producerId: string, paused: boolean, why?: PauseReason): Promise<Reply<Nothing>>;
  /** What comes from each of these seats now, as the node counts it; one that nobody holds is left out. Refuses `not-found`. */
  qualityOf(callId: CallId, seats: readonly Seat[]): Promise<Reply<Partial<Record<Seat, NodeView>>>>;
  /** Whether there is a program to record with. */
  canRecord(): Promise<boolean>;
  /**
   * Records whoever sends in the call, from now until `stopRecording` or the call's end; a call that is recorded already is answered
   * done and goes on as it is. Refuses `not-found`, `media-unavailable` (nothing to record with).
   */
  startRecording(callId: CallId, sink: RecordingSink): Promise<Reply<Nothing>>;
  /** Resolves once everything that was recorded has been handed over; a call that is not recorded is ignored. */
  stopRecording(callId: CallId): Promise<void>;
  /**
   * Transports for one person to try the ways to this node; an older probe of that id is closed first. It ends by itself after
   * 30 s. Refuses `media-unavailable` when there is no worker, or too many probe at once.
   */
  openProbe(probeId: string): Promise<Reply<ProbeMedia>>;
  connectProbe(probeId: string, transportId: string, dtlsParameters: DtlsParameters): Promise<Reply<Nothing>>;
  closeProbe(probeId: string): Promise<void>;
  /** Calls back for each event, in order, until the returned function is called. */
  onEvent(listener: (event: SfuEvent) => void): () => void;
  close(): Promise<void>;
}
