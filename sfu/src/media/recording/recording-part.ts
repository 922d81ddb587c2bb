import { once } from 'node:events';
import type { Seat } from '@visavis/protocol';
import type { types } from 'mediasoup';
import { asked } from '../asked.ts';
import { containerFor, startRecorder, type Container, type RecorderProcess } from './recorder-program.ts';
import { sessionOf, type RecordedStream } from './sdp.ts';
import { freePortPairs, listenedOn } from './udp-ports.ts';

/** What is recorded of a call: somebody's producer. */
export type Source = { readonly from: Seat; readonly producer: types.Producer };

/** How a part ended: as it was asked to, its input ended without a fault, or ffmpeg failed or died. */
export type PartEnd = 'stopped' | 'ended' | 'failed';

/** Between two key frames that are asked of the sender, so that a viewer can look into the middle (media R17). */
const KEY_FRAME_EVERY_MS = 4_000;
/** ffmpeg ends within milliseconds of being asked. */
const STOP_PATIENCE_MS = 3_000;
const LOOPBACK = '127.0.0.1';
const STDERR_KEPT = 2_000;

type Tap = { readonly source: Source; readonly transport: types.PlainTransport; readonly consumer: types.Consumer };

/**
 * One stretch of a recording, in which the same producers are recorded: their streams go over loopback to an ffmpeg that copies
 * them into a container. `start()` → running → `stop()` or the end of ffmpeg → `ended`.
 */
export class RecordingPart {
  readonly sources: readonly Source[];
  readonly container: Container;
  readonly #process: RecorderProcess;
  readonly #taps: readonly Tap[];
  readonly #timer: ReturnType<typeof setInterval>;
  #isStopping = false;
  /** The last that ffmpeg said; for the log. */
  complaints = '';

  private constructor(process: RecorderProcess, taps: readonly Tap[], container: Container) {
    this.sources = taps.map(({ source }) => source);
    this.container = container;
    this.#process = process;
    this.#taps = taps;
    this.#timer = setInterval(() => this.#askForKeyFrame(), KEY_FRAME_EVERY_MS);
    process.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.complaints = (this.complaints + text).slice(-STDERR_KEPT);
    });
  }

  /** Null when the streams could not be had or ffmpeg did not begin to listen; nothing is left of it then. */
  static async start(
    program: string,
    router: types.Router,
    sources: readonly Source[],
    names: (source: Source) => string,
  ): Promise<RecordingPart | null> {
    const taps = await tapsOn(router, sources);
    if (taps.length === 0) return null;
    const ports = await freePortPairs(taps.length);
    const streams = taps.map(({ consumer }, index) => streamOf(consumer, ports[index] ?? 0));
    const container = containerFor(streams.map(({ mimeType }) => mimeType));
    const child = await startRecorder(
      program,
      container,
      sessionOf(streams),
      taps.map(({ source }) => names(source)),
    );
    const part = new RecordingPart(child, taps, container);
    const isRunning = await part.#listens(ports);
    if (isRunning && (await part.#flow(ports))) return part;
    await part.stop();
    return null;
  }

  /** What comes of it, in order; ends with ffmpeg. */
  get bytes(): AsyncIterable<Uint8Array> {
    return this.#process.stdout;
  }

  /** How it ended; asked once `bytes` has. */
  async end(): Promise<PartEnd> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) await once(this.#process, 'exit');
    this.#close();
    if (this.#isStopping) return 'stopped';
    return this.#process.exitCode === 0 ? 'ended' : 'failed';
  }

  /** Ends it: what ffmpeg still holds comes out, then `bytes` ends. Safe any number of times. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#close();
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    this.#process.kill('SIGINT');
    const killer = setTimeout(() => this.#process.kill('SIGKILL'), STOP_PATIENCE_MS);
    await once(this.#process, 'exit').catch(() => undefined);
    clearTimeout(killer);
  }

  #listens(ports: readonly number[]): Promise<boolean> {
    let hasEnded = false;
    const ended = () => (hasEnded = true);
    this.#process.once('error', ended).once('exit', ended);
    return listenedOn(ports, () => hasEnded);
  }

  /** The streams are sent from now on, beginning with a key frame. */
  async #flow(ports: readonly number[]): Promise<boolean> {
    const all = this.#taps.map(async ({ transport, consumer }, index) => {
      const port = ports[index] ?? 0;
      const connected = await asked(() => transport.connect({ ip: LOOPBACK, port, rtcpPort: port + 1 }));
      return connected.ok && (await asked(() => consumer.resume())).ok;
    });
    return (await Promise.all(all)).every(Boolean);
  }

  #askForKeyFrame(): void {
    for (const { consumer } of this.#taps) {
      if (consumer.kind === 'video' && !consumer.closed) void asked(() => consumer.requestKeyFrame());
    }
  }

  #close(): void {
    clearInterval(this.#timer);
    for (const { transport } of this.#taps) transport.close();
  }
}

/** What closed meanwhile is left out. */
async function tapsOn(router: types.Router, sources: readonly Source[]): Promise<Tap[]> {
  const all = await Promise.all(sources.map((source) => tapOn(router, source)));
  return all.filter((tap) => tap !== null);
}

async function tapOn(router: types.Router, source: Source): Promise<Tap | null> {
  const made = await asked(() =>
    router.createPlainTransport({ listenInfo: { protocol: 'udp', ip: LOOPBACK }, rtcpMux: false, comedia: false }),
  );
  if (!made.ok) return null;
  const transport = made.value;
  const consumer = await asked(() =>
    transport.consume({ producerId: source.producer.id, rtpCapabilities: plainCapabilities(router), paused: true }),
  ).catch(() => null);
  if (consumer?.ok && !transport.closed) return { source, transport, consumer: consumer.value };
  transport.close();
  return null;
}

/** media R17: ffmpeg asks for nothing again and reads no header extensions, so it is offered neither. */
function plainCapabilities(router: types.Router): types.RtpCapabilities {
  const codecs = (router.rtpCapabilities.codecs ?? []).filter(({ mimeType }) => !/\/rtx$/i.test(mimeType));
  return { codecs: codecs.map((codec) => ({ ...codec, rtcpFeedback: [] })), headerExtensions: [] };
}

function streamOf({ kind, rtpParameters }: types.Consumer, port: number): RecordedStream {
  const [codec] = rtpParameters.codecs;
  if (codec === undefined) throw new Error('a consumer without a codec');
  const { payloadType, mimeType, clockRate, channels, parameters = {} } = codec;
  return { kind, port, payloadType, mimeType, clockRate, channels, parameters };
}
