import { soundChoice } from './sound-choice.ts';

const RING_EVERY_MS = 2_400;
const LOUDNESS = 0.12;
/** Notes as [frequency in Hz, beginning in seconds]: a falling third for a ring, a rising one for "your turn". */
const RING = [
  [880, 0],
  [698.5, 0.28],
  [880, 0.7],
  [698.5, 0.98],
] as const;
const CHIME = [
  [659.3, 0],
  [830.6, 0.22],
] as const;
/** Two soft steps up when a call is there, and down when it is over. */
const BEGINS = [
  [523.3, 0],
  [659.3, 0.16],
] as const;
const ENDS = [
  [659.3, 0],
  [523.3, 0.16],
] as const;

/**
 * Soft sounds for a call, its beginning and end, and for one's turn, made by the browser itself. Browsers play nothing before
 * the page was pressed once: `unlock()` is called at each press, and without one there is silence and no error. Silent too
 * where the person muted them.
 */
export class RingTone {
  #context: AudioContext | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Resolves when it can be heard, or the browser still refuses. */
  async unlock(): Promise<void> {
    this.#context ??= new AudioContext();
    if (this.#context.state === 'suspended') await this.#context.resume().catch(() => undefined);
  }

  setRinging(isRinging: boolean): void {
    if (isRinging === (this.#timer !== undefined)) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (!isRinging) return;
    this.#play(RING);
    this.#timer = setInterval(() => this.#play(RING), RING_EVERY_MS);
  }

  chime(): void {
    this.#play(CHIME);
  }

  /** A call is there, or over. */
  callIs(isOn: boolean): void {
    this.#play(isOn ? BEGINS : ENDS);
  }

  close(): void {
    this.setRinging(false);
    void this.#context?.close();
    this.#context = null;
  }

  #play(notes: readonly (readonly [number, number])[]): void {
    const context = this.#context;
    if (context?.state !== 'running' || !soundChoice.isOn) return;
    for (const [frequency, after] of notes) {
      const begin = context.currentTime + after;
      const tone = new OscillatorNode(context, { type: 'sine', frequency });
      const gain = new GainNode(context, { gain: 0 });
      gain.gain.linearRampToValueAtTime(LOUDNESS, begin + 0.02);
      gain.gain.exponentialRampToValueAtTime(0.0001, begin + 0.4);
      tone.connect(gain).connect(context.destination);
      tone.start(begin);
      tone.stop(begin + 0.42);
    }
  }
}
