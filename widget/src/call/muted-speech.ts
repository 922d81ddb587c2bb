import { LevelMeter } from '@visavis/media-client/level';

const READ_EVERY_MS = 50;
/** As `LevelMeter` reads: about -36 dBFS, which a voice passes and a room does not. */
const SPEECH = 0.4;
/** Of the last three seconds 0.4 must be speech: a word or two are, a door or a single beep is not. */
const READS = 60;
const SPOKEN = 8;

/** Notices that somebody speaks into a microphone that is muted; it is open, and nothing of it leaves the browser. */
export class MutedSpeech {
  readonly #tell: (isSpeaking: boolean) => void;
  #meter: LevelMeter | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(tell: (isSpeaking: boolean) => void) {
    this.#tell = tell;
  }

  /** Listens to this track from now on; null ends it. Once it has been told, it is said until then. */
  listen(track: MediaStreamTrack | null): void {
    clearInterval(this.#timer);
    this.#meter?.close();
    this.#meter = null;
    this.#tell(false);
    if (!track) return;
    const meter = new LevelMeter(track);
    this.#meter = meter;
    let heard: readonly boolean[] = [];
    this.#timer = setInterval(() => {
      heard = [...heard.slice(1 - READS), meter.read() > SPEECH];
      if (heard.filter(Boolean).length < SPOKEN) return;
      clearInterval(this.#timer);
      this.#tell(true);
    }, READ_EVERY_MS);
  }
}
