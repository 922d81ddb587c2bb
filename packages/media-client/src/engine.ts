import type {
  ConsumerOptions,
  DtlsParameters,
  IceRestart,
  MediaKind,
  RefusalCode,
  Reply,
  RtpCapabilities,
  RtpParameters,
  SeatMedia,
} from '@visavis/protocol';
import type { Device, types } from 'mediasoup-client';
import { browserDevice } from './browser-device.ts';
import type { TransportConnection } from './connection.ts';
import { isOnPhone, videoCodecFor } from './video-codec.ts';

/** What the engine asks of whoever holds the line, and tells. */
export type EngineLine = {
  /** Told, not asked: media does not wait for the answer (media R3). */
  connect(transportId: string, dtlsParameters: DtlsParameters): void;
  produce(transportId: string, kind: MediaKind, rtpParameters: RtpParameters): Promise<Reply<{ producerId: string }>>;
  connectionChanged(connections: readonly TransportConnection[]): void;
  /** Of the receiving transport. */
  reached(step: 'ice' | 'dtls'): void;
};

/** A refusal on its way through mediasoup-client, which only knows errors. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(`refused: ${code}`);
    this.code = code;
  }
}

/** mediasoup-client for one join: its Device and the two transports. Nothing survives `close()`; the next join makes another. */
export class Engine {
  readonly #device: Device;
  readonly #line: EngineLine;
  readonly #send: types.Transport | null;
  readonly #receive: types.Transport | null;

  /** Throws in a browser that mediasoup-client does not know (media T19). */
  static async load(seat: SeatMedia, sends: boolean, line: EngineLine): Promise<Engine> {
    const device = await browserDevice();
    await device.load({ routerRtpCapabilities: seat.rtpCapabilities as types.RtpCapabilities });
    return new Engine(device, seat, sends, line);
  }

  private constructor(device: Device, seat: SeatMedia, sends: boolean, line: EngineLine) {
    this.#device = device;
    this.#line = line;
    const iceServers = seat.iceServers as RTCIceServer[];
    this.#receive =
      seat.receive && device.createRecvTransport({ ...(seat.receive as types.TransportOptions), iceServers });
    this.#send =
      sends && seat.send ? device.createSendTransport({ ...(seat.send as types.TransportOptions), iceServers }) : null;
    for (const transport of this.#transports) this.#wire(transport);
  }

  /** Whether this seat takes anything out of the call. */
  get receives(): boolean {
    return this.#receive !== null;
  }

  get rtpCapabilities(): RtpCapabilities {
    return this.#device.recvRtpCapabilities as RtpCapabilities;
  }

  /** The transports that media has used: others have no connection to restore. */
  get startedTransportIds(): readonly string[] {
    return this.#transports.filter(({ connectionState }) => connectionState !== 'new').map(({ id }) => id);
  }

  /** Throws a `Refusal` when the server says no, or what the browser threw. */
  async produce(options: types.ProducerOptions): Promise<types.Producer> {
    if (this.#send === null) throw new Refusal('not-granted');
    const codec = options.track?.kind === 'video' && videoCodecFor(this.#device.sendRtpCapabilities, isOnPhone());
    return this.#send.produce({ ...options, ...(codec && { codec }) });
  }

  async consume({ consumerId, producerId, kind, rtpParameters }: ConsumerOptions): Promise<types.Consumer> {
    if (this.#receive === null) throw new Refusal('not-granted');
    const parameters = rtpParameters as types.RtpParameters;
    const consumer = await this.#receive.consume({ id: consumerId, producerId, kind, rtpParameters: parameters });
    this.#time(consumer.rtpReceiver?.transport ?? null);
    return consumer;
  }

  /** New relays are set first: ICE gathers anew as it restarts, and credentials of the join may have ended. */
  async restartIce(transportId: string, { iceParameters, iceServers }: IceRestart): Promise<void> {
    const transport = this.#transports.find(({ id }) => id === transportId);
    if (iceServers !== undefined) await transport?.updateIceServers({ iceServers: iceServers as RTCIceServer[] });
    await transport?.restartIce({ iceParameters });
  }

  async reports(): Promise<readonly RTCStatsReport[]> {
    return Promise.all(this.#transports.filter(({ closed }) => !closed).map((transport) => transport.getStats()));
  }

  close(): void {
    for (const transport of this.#transports) transport.close();
  }

  get #transports(): readonly types.Transport[] {
    return [this.#send, this.#receive].filter((transport) => transport !== null);
  }

  /** The browser tells of ICE and DTLS by themselves only here, once there is something to receive. */
  #time(dtls: RTCDtlsTransport | null): void {
    if (!dtls || dtls.onstatechange) return;
    const ice = dtls.iceTransport;
    const look = () => {
      if (ice.state === 'connected' || ice.state === 'completed') this.#line.reached('ice');
      if (dtls.state === 'connected') this.#line.reached('dtls');
    };
    dtls.onstatechange = look;
    ice.onstatechange = look;
    look();
  }

  #wire(transport: types.Transport): void {
    transport.on('connect', ({ dtlsParameters }, connected) => {
      connected();
      this.#line.connect(transport.id, dtlsParameters);
    });
    transport.on('produce', ({ kind, rtpParameters }, produced, failed) => {
      this.#line.produce(transport.id, kind, rtpParameters as RtpParameters).then((reply) => {
        if (reply.ok) produced({ id: reply.value.producerId });
        else failed(new Refusal(reply.refusal));
      }, failed);
    });
    transport.on('connectionstatechange', () => {
      this.#line.connectionChanged(this.#transports.map(({ connectionState }) => connectionState));
    });
  }
}
