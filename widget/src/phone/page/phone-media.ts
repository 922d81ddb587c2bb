import { reconnectDelayMs, type Link } from '@visavis/link';
import { MediaClient, type MediaState, type SendMedia } from '@visavis/media-client';
import type { CallId, PhoneCommands, PhoneFacts } from '@visavis/protocol';

export type PhoneLine = Link<PhoneCommands, PhoneFacts>;

/**
 * The phone's picture in one live call: joins, sends, and finds its way back. Loaded when a call begins, since mediasoup-client comes
 * with it. The track stays the caller's. `close()` leaves the call.
 */
export class PhoneMedia {
  readonly callId: CallId;
  readonly #media: MediaClient;
  readonly #undo: (() => void)[];
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(callId: CallId, line: PhoneLine, changed: (media: MediaState) => void) {
    this.callId = callId;
    // A phone asks for less than other seats: what it may not ask is never asked, because nobody tells it of a producer.
    const send = ((name: keyof PhoneCommands, request: never) => line.send(name, request)) as SendMedia;
    this.#media = new MediaClient({ callId, send, produces: ['video'] });
    this.#undo = [
      this.#media.on('state', ({ state }) => {
        if (state === 'connected') this.#tries = 0;
        if (state === 'failed') this.#joinLater();
        changed(state);
      }),
      line.onOnline(() => void this.#catchUp()),
    ];
    void this.#join();
  }

  /** Sends this track, in place of the one before. */
  async send(track: MediaStreamTrack): Promise<void> {
    await this.#media.publish(track);
  }

  async setPaused(isPaused: boolean): Promise<void> {
    await this.#media.setMuted('video', isPaused);
  }

  /** Idempotent. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    for (const undo of this.#undo) undo();
    this.#media.close();
  }

  async #join(): Promise<void> {
    clearTimeout(this.#timer);
    if (!this.#isClosed) await this.#media.join();
  }

  async #catchUp(): Promise<void> {
    if (this.#media.state !== 'connected') return this.#join();
    const reply = await this.#media.resync();
    if (!reply.ok && reply.refusal !== 'try-again') await this.#join();
  }

  #joinLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#join(), reconnectDelayMs(this.#tries, Math.random()));
    this.#tries += 1;
  }
}
