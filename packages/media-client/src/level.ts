/** How loud a microphone is, for a meter beside its name. Reading is cheap: call `read()` once per animation frame. */
export class LevelMeter {
  /** Needs a page that was clicked before, or the browser keeps it at silence until then. Does not own the track. */
  constructor(track: MediaStreamTrack) {
    void track;
  }

  /** Loudness now, from 0 (silence, -60 dBFS and below) to 1 (full scale). */
  read(): number {
    throw new Error('not built yet');
  }

  /** True once anything above the noise floor was read; a microphone that stays false for seconds is `no-signal`. */
  get wasHeard(): boolean {
    return false;
  }

  /** Frees the audio graph; the track goes on. Safe to call twice. */
  close(): void {
    throw new Error('not built yet');
  }
}
