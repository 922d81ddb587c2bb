import { LevelMeter } from '@visavis/media-client/level';
import type { MediaFailure } from '@visavis/media-client/media-failure';
import { openMicrophone } from '@visavis/media-client/microphone';
import type { MicrophoneState } from './seat-view.ts';

/** The agent's microphone from the click on "Start call" until the call is over. The only device the desk ever opens. */
export class OwnMicrophone {
  readonly #changed: () => void;
  #state: 'off' | 'asking' | 'on' | 'lost' | MediaFailure = 'off';
  #track: MediaStreamTrack | null = null;
  #meter: LevelMeter | null = null;
  #isMuted = false;
  #opening: Promise<boolean> | null = null;
  /** Counts openings and closings: an answer of the browser to a question that is over stops its track at once. */
  #epoch = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get state(): MicrophoneState {
    if (typeof this.#state === 'object') return { state: 'failed', because: this.#state.kind };
    return this.#state === 'on' ? { state: 'on', isMuted: this.#isMuted } : { state: this.#state };
  }

  get track(): MediaStreamTrack | null {
    return this.#track;
  }

  get isMuted(): boolean {
    return this.#isMuted;
  }

  /** From 0 to 1; read once for each picture of the level meter. */
  readonly readLevel = (): number => (this.#isMuted ? 0 : (this.#meter?.read() ?? 0));

  /**
   * Before a call is started. Answers whether it may ring: at once where the permission was given before, so that the
   * first picture waits for nothing; otherwise only when the question is answered with yes, so that nobody is rung by an
   * agent who cannot speak.
   */
  async prepare(): Promise<boolean> {
    const isAllowed = await isPermissionGiven();
    const opening = this.retry();
    return isAllowed || opening;
  }

  /** Does nothing where it was tried before: a failure is not asked about again and again. */
  open(): Promise<boolean> {
    if (this.#state === 'off') this.#opening = this.#open();
    return this.#opening ?? Promise.resolve(false);
  }

  retry(): Promise<boolean> {
    if (this.#state !== 'on' && this.#state !== 'asking') this.#state = 'off';
    return this.open();
  }

  toggleMute(): void {
    this.#isMuted = !this.#isMuted;
    this.#changed();
  }

  /** The device of the open track went away. */
  lost(): void {
    this.#release();
    this.#enter('lost');
  }

  close(): void {
    this.#release();
    this.#isMuted = false;
    if (this.#state !== 'off') this.#enter('off');
  }

  async #open(): Promise<boolean> {
    const epoch = ++this.#epoch;
    this.#enter('asking');
    const opened = await openMicrophone();
    if (epoch !== this.#epoch) {
      if (opened.ok) opened.track.stop();
      return false;
    }
    if (opened.ok) {
      this.#track = opened.track;
      this.#meter = new LevelMeter(opened.track);
    }
    this.#enter(opened.ok ? 'on' : opened.failure);
    return opened.ok;
  }

  #release(): void {
    this.#epoch += 1;
    this.#meter?.close();
    this.#meter = null;
    this.#track?.stop();
    this.#track = null;
  }

  #enter(state: 'off' | 'asking' | 'on' | 'lost' | MediaFailure): void {
    this.#state = state;
    this.#changed();
  }
}

async function isPermissionGiven(): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: 'microphone' })).state === 'granted';
  } catch {
    return false;
  }
}
