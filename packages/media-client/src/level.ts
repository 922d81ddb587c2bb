/** Quieter than this is silence, in dB of full scale. */
const FLOOR_DB = -60;
/** A microphone in a quiet room stays below; a voice does not. As `read()` answers. */
const HEARD = 0.2;

/** How loud a stretch of sound is, from 0 (silence, -60 dBFS and below) to 1 (full scale). Samples are from -1 to 1. */
export function loudnessOf(samples: Float32Array): number {
  let squares = 0;
  for (const sample of samples) squares += sample * sample;
  const decibels = 10 * Math.log10(squares / samples.length);
  return Math.min(1, Math.max(0, 1 - decibels / FLOOR_DB));
}

/** How loud a microphone is, for a meter beside its name. Reading is cheap: call `read()` once per animation frame. */
export class LevelMeter {
  readonly #context = new AudioContext();
  readonly #source: MediaStreamAudioSourceNode;
  readonly #analyser: AnalyserNode;
  readonly #samples: Float32Array<ArrayBuffer>;
  #wasHeard = false;

  /** Needs a page that was clicked before, or the browser keeps it at silence until then. Does not own the track. */
  constructor(track: MediaStreamTrack) {
    this.#source = this.#context.createMediaStreamSource(new MediaStream([track]));
    this.#analyser = new AnalyserNode(this.#context, { fftSize: 1024 });
    this.#samples = new Float32Array(this.#analyser.fftSize);
    this.#source.connect(this.#analyser);
    this.#context.resume().catch(() => undefined);
  }

  /** Loudness now, as `loudnessOf` measures it; 0 once closed. */
  read(): number {
    if (this.#context.state !== 'running') return 0;
    this.#analyser.getFloatTimeDomainData(this.#samples);
    const loudness = loudnessOf(this.#samples);
    this.#wasHeard ||= loudness >= HEARD;
    return loudness;
  }

  /** True once anything above the noise floor was read; a microphone that stays false for seconds is `no-signal`. */
  get wasHeard(): boolean {
    return this.#wasHeard;
  }

  /** Frees the audio graph; the track goes on. Safe to call twice. */
  close(): void {
    this.#source.disconnect();
    if (this.#context.state !== 'closed') this.#context.close().catch(() => undefined);
  }
}
