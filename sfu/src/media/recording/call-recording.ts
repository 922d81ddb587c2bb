import type { RecordingEnd, RecordingSink } from '@visavis/protocol';
import type { types } from 'mediasoup';
import type { SfuLog } from '../../options.ts';
import { isRecordable } from './recorder-program.ts';
import { RecordingPart, type Source } from './recording-part.ts';

/**
 * How often it is looked who sends. What is seen twice in a row is followed, so that producers that come and go together, as
 * they do when somebody joins or moves their camera, are one change.
 */
const LOOK_EVERY_MS = 200;
/** After so many parts without a single byte nothing more is tried: the program does not work here. */
const EMPTY_PARTS = 3;

const SEATS = { freelancer: 'Freelancer', phone: 'Freelancer’s phone', agent: 'Agent', supervisor: 'Supervisor' };
/** The title of its track. */
const nameOf = ({ from, producer }: Source): string =>
  `${SEATS[from]}: ${producer.kind === 'audio' ? 'voice' : 'picture'}`;

type Running = { readonly part: RecordingPart; readonly done: Promise<void> };

/**
 * The recording of one call, in parts: whenever other producers are to be recorded than before, a new part begins and the one
 * before ends, in that order, so that nothing falls between them. `recording` → `stop()`, or a fault → over; `sink.over` says
 * which, once and last.
 */
export class CallRecording {
  readonly #program: string;
  readonly #router: types.Router;
  readonly #sources: () => readonly Source[];
  readonly #sink: RecordingSink;
  readonly #log: SfuLog;
  readonly #timer: ReturnType<typeof setInterval>;
  #seen = '';
  #turn: Promise<void> | null = null;
  #running: Running | null = null;
  #parts = 0;
  #emptyParts = 0;
  #over: Promise<void> | null = null;

  /** `sources` answers every producer of the call; what of them is recorded is decided here. */
  constructor(
    program: string,
    router: types.Router,
    sources: () => readonly Source[],
    sink: RecordingSink,
    log: SfuLog,
  ) {
    this.#program = program;
    this.#router = router;
    this.#sources = sources;
    this.#sink = sink;
    this.#log = log;
    router.observer.once('close', () => void this.#end('lost'));
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY_MS);
  }

  /** Resolves once everything that was recorded has been handed over. Safe any number of times: the first `why` is told. */
  stop(why: RecordingEnd = 'stopped'): Promise<void> {
    return this.#end(why);
  }

  #look(): void {
    if (this.#turn !== null) return;
    const wanted = this.#wanted();
    const key = keyOf(wanted);
    if (key === keyOf(this.#running?.part.sources ?? [])) return;
    if (key === this.#seen) this.#turn = this.#follow(wanted).finally(() => (this.#turn = null));
    this.#seen = key;
  }

  #end(why: RecordingEnd): Promise<void> {
    this.#over ??= this.#finish(why);
    return this.#over;
  }

  async #finish(why: RecordingEnd): Promise<void> {
    clearInterval(this.#timer);
    await this.#turn;
    await this.#stopRunning();
    await this.#told(() => this.#sink.over(why));
  }

  async #stopRunning(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    await running?.part.stop();
    await running?.done;
  }

  async #follow(wanted: readonly Source[]): Promise<void> {
    const before = this.#running;
    this.#running = wanted.length > 0 ? await this.#begin(wanted) : null;
    await before?.part.stop();
    await before?.done;
  }

  /**
   * Voices always; a picture only once it flows, because ffmpeg cannot begin a file before it knows how large the picture is. One
   * that is recorded stays until it is paused or closed.
   */
  #wanted(): Source[] {
    const recorded = new Set(this.#running?.part.sources.map(({ producer }) => producer.id));
    return this.#sources().filter(({ producer }) => {
      if (producer.closed) return false;
      if (producer.kind === 'audio') return true;
      if (!producer.rtpParameters.codecs.some(({ mimeType }) => isRecordable(mimeType))) return false;
      return !producer.paused && (recorded.has(producer.id) || producer.score.some(({ score }) => score > 0));
    });
  }

  async #begin(sources: readonly Source[]): Promise<Running | null> {
    const part = await RecordingPart.start(this.#program, this.#router, sources, nameOf).catch((error: unknown) => {
      this.#log.error({ err: error }, 'a part of a recording could not begin');
      return null;
    });
    if (part === null) {
      this.#wasEmpty();
      return null;
    }
    return { part, done: this.#drain(part) };
  }

  /** Hands over what comes of a part. Never rejects. */
  async #drain(part: RecordingPart): Promise<void> {
    let number: number | null = null;
    try {
      for await (const bytes of part.bytes) {
        if (number === null) {
          number = this.#parts += 1;
          const { container, sources } = part;
          await this.#sink.began({ number, container, tracks: sources.map(nameOf) });
        }
        await this.#sink.bytes(number, bytes);
      }
      if (number !== null) await this.#sink.ended(number);
    } catch (error) {
      this.#log.error({ err: error }, 'a recording could not be kept');
      void part.stop();
      void this.#end('failed');
      return;
    }
    this.#partOver(await part.end(), number !== null, part);
  }

  #partOver(end: 'stopped' | 'ended' | 'failed', hadBytes: boolean, part: RecordingPart): void {
    if (hadBytes) this.#emptyParts = 0;
    if (end === 'stopped') return;
    if (this.#running?.part === part) this.#running = null;
    if (this.#over !== null) return;
    if (end === 'failed' && hadBytes) {
      this.#log.error({ said: part.complaints }, 'the recorder program failed');
      void this.#end('failed');
    } else if (!hadBytes) this.#wasEmpty();
  }

  /** Nothing came, perhaps because nobody sent anything; the next look tries again. */
  #wasEmpty(): void {
    this.#emptyParts += 1;
    if (this.#emptyParts < EMPTY_PARTS || this.#over !== null) return;
    this.#log.error({}, 'the recorder program records nothing');
    void this.#end('failed');
  }

  async #told(tell: () => Promise<void>): Promise<void> {
    try {
      await tell();
    } catch (error) {
      this.#log.error({ err: error }, 'the end of a recording could not be told');
    }
  }
}

const keyOf = (sources: readonly Source[]): string =>
  sources
    .map(({ producer }) => producer.id)
    .sort()
    .join();
