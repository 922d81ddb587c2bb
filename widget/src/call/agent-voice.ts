import type { CallState } from './call-state.ts';

/** Not every browser can choose where an element plays. */
type Playing = HTMLAudioElement & { setSinkId?: (deviceId: string) => Promise<void> };

/** Plays what the agent says, and tells whether it can be heard. */
export class AgentVoice {
  readonly #tell: (agent: CallState['agent']) => void;
  readonly #audio: Playing = new Audio();
  #isMuted = false;

  constructor(tell: (agent: CallState['agent']) => void) {
    this.#tell = tell;
  }

  play(track: MediaStreamTrack, isMuted: boolean): void {
    this.#isMuted = isMuted;
    this.#audio.srcObject = new MediaStream([track]);
    this.resume();
  }

  setMuted(isMuted: boolean): void {
    this.#isMuted = isMuted;
    if (this.#audio.srcObject) this.#tell(isMuted ? 'muted' : 'heard');
  }

  /** Plays there from now on; false where that speaker cannot be used. */
  async playOn(speakerId: string): Promise<boolean> {
    return (
      this.#audio.setSinkId?.(speakerId).then(
        () => true,
        () => false,
      ) ?? false
    );
  }

  /** Plays; a browser that refuses wants a click first, which is asked for. */
  resume(): void {
    if (!this.#audio.srcObject) return;
    this.#audio.play().then(
      () => this.#tell(this.#isMuted ? 'muted' : 'heard'),
      (error: unknown) => {
        // AbortError means that another track took its place meanwhile.
        if (error instanceof DOMException && error.name === 'NotAllowedError') this.#tell('soundless');
      },
    );
  }

  stop(): void {
    this.#audio.pause();
    this.#audio.srcObject = null;
    this.#tell('silent');
  }
}
