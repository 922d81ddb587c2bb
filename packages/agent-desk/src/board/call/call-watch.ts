import { Link, reconnectDelayMs, type LinkState } from '@visavis/link';
import { MediaClient, type MediaEvents, type MediaState, type SendMedia } from '@visavis/media-client';
import {
  PROTOCOL_VERSION,
  refuse,
  SUPERVISOR_NAMESPACE,
  supervisorCommands,
  supervisorFacts,
  type FactOf,
  type Reply,
  type SupervisorCommands,
  type SupervisorFacts,
} from '@visavis/protocol';
import { StateStore } from '@visavis/ui';
import { beginningWatch, type OngoingWatch, type WatchAsked, type WatchView } from '../watch-view.ts';

const MEDIA_FACTS = [
  'media:consumer-added',
  'media:producer-added',
  'media:producer-paused',
  'media:producer-closed',
] as const;

const SHOWN: Readonly<Partial<Record<MediaState, WatchView['state']>>> = {
  connecting: 'joining',
  connected: 'watching',
  reconnecting: 'reconnecting',
  failed: 'reconnecting',
};

/**
 * Follows one call silently. OB2: nothing is sent, by construction: the media client publishes nothing and this page asks for no device,
 * the wire has no command for it and the seat no transport. A watch ends with its line at the server, so each time that the line is back
 * it is asked for anew. Made by the board on a supervisor's press; loaded only then.
 */
export class CallWatching implements OngoingWatch {
  readonly #asked: WatchAsked;
  readonly #signedOut: () => void;
  readonly #link: Link<SupervisorCommands, SupervisorFacts>;
  readonly #store = new StateStore<WatchView, Partial<WatchView>>(beginningWatch, (view, part) => ({
    ...view,
    ...part,
  }));
  #client: MediaClient | null = null;
  #voices: readonly { readonly producerId: string; readonly track: MediaStreamTrack }[] = [];
  #pictureId: string | null = null;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `signedOut` is called when the server does not know this person any more, or not as a supervisor. */
  constructor(server: string, asked: WatchAsked, signedOut: () => void) {
    this.#asked = asked;
    this.#signedOut = signedOut;
    this.#link = new Link({
      server,
      namespace: SUPERVISOR_NAMESPACE,
      auth: () => ({ version: PROTOCOL_VERSION }),
      commands: supervisorCommands,
      facts: supervisorFacts,
    });
    this.#link.onState((line) => this.#lineChanged(line));
    this.#link.onOnline(() => void this.#begin());
    this.#link.on('watch:ended', (ended) => this.#ended(ended));
    for (const name of MEDIA_FACTS) this.#link.on(name, (fact) => this.#client?.tell(name, fact as never));
  }

  get state(): WatchView {
    return this.#store.state;
  }

  subscribe(listener: () => void): () => void {
    return this.#store.subscribe(listener);
  }

  close(): void {
    this.#leave();
    const end = this.#link.send('watch:end', { callId: this.#asked.callId });
    void end.finally(() => this.#link.close());
  }

  async #begin(): Promise<void> {
    const reply = await this.#link.send('watch:start', this.#asked);
    if (this.#isOver) return;
    if (!reply.ok && (reply.refusal === 'try-again' || reply.refusal === 'too-many')) return this.#later();
    if (!reply.ok) return this.#refused(reply);
    this.#change({ call: reply.value, clockOffsetMs: reply.value.serverNow - Date.now() });
    await this.#join();
  }

  /** Joined anew each time: the seat is gone at the server with the line that it was held by. */
  async #join(): Promise<void> {
    this.#forget();
    const client = new MediaClient({ callId: this.#asked.callId, send: this.#send, produces: [] });
    this.#client = client;
    client.on('state', ({ state }) => this.#mediaChanged(client, state));
    client.on('remote-track', (remote) => this.#remoteCame(remote));
    client.on('remote-paused', ({ kind, paused }) => this.#remotePaused(kind, paused));
    client.on('remote-closed', ({ producerId }) => this.#remoteClosed(producerId));
    await client.join();
  }

  readonly #send: SendMedia = async (name, request) => {
    if (name === 'media:produce' || name === 'media:pause') return refuse('not-granted');
    const asked = name as keyof SupervisorCommands & string;
    return (await this.#link.send(asked, request)) as Reply<never>;
  };

  #mediaChanged(client: MediaClient, media: MediaState): void {
    const state = SHOWN[media];
    if (client !== this.#client || this.#isOver || !state) return;
    this.#change({ state });
    if (media === 'connected') this.#tries = 0;
    if (media === 'failed') this.#later();
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#begin(), reconnectDelayMs(++this.#tries, Math.random()));
  }

  #remoteCame({ kind, producerId, track, paused }: MediaEvents['remote-track']): void {
    if (kind === 'video') {
      this.#pictureId = producerId;
      return this.#change({ picture: { track, isPaused: paused } });
    }
    this.#hear([...this.#voices.filter((voice) => voice.producerId !== producerId), { producerId, track }]);
  }

  #remotePaused(kind: 'audio' | 'video', isPaused: boolean): void {
    const { picture } = this.state;
    if (kind === 'video' && picture) this.#change({ picture: { ...picture, isPaused } });
  }

  #remoteClosed(producerId: string): void {
    if (producerId === this.#pictureId) this.#change({ picture: null });
    else this.#hear(this.#voices.filter((voice) => voice.producerId !== producerId));
  }

  #hear(voices: readonly { readonly producerId: string; readonly track: MediaStreamTrack }[]): void {
    this.#voices = voices;
    this.#change({ voices: voices.map(({ track }) => track) });
  }

  #lineChanged({ state, ...line }: LinkState): void {
    if (this.#isOver) return;
    if (state === 'offline') return this.#change({ state: 'reconnecting' });
    if (state === 'moved') return this.#over('elsewhere');
    if (state !== 'refused') return;
    const refusal = 'refusal' in line ? line.refusal : 'internal';
    if (refusal === 'not-signed-in' || refusal === 'session-ended') this.#signedOut();
    this.#refused({ refusal });
  }

  /** `moved-on` and `line-closed` are of an earlier beginning of this same watch, or of another page. */
  #ended({ callId, why }: FactOf<SupervisorFacts, 'watch:ended'>): void {
    if (callId === this.#asked.callId && why === 'call-ended') this.#over('call-ended');
  }

  #refused({ refusal }: { readonly refusal: WatchView['refusal'] }): void {
    this.#leave();
    if (refusal === 'call-ended' || refusal === 'not-found') this.#change({ state: 'over', over: 'call-ended' });
    else this.#change({ state: 'refused', refusal });
  }

  #over(over: WatchView['over']): void {
    this.#leave();
    this.#change({ state: 'over', over });
  }

  get #isOver(): boolean {
    return this.state.state === 'over' || this.state.state === 'refused';
  }

  #leave(): void {
    clearTimeout(this.#timer);
    this.#forget();
  }

  #forget(): void {
    const client = this.#client;
    this.#client = null;
    this.#voices = [];
    this.#pictureId = null;
    client?.close();
    this.#change({ picture: null, voices: [] });
  }

  #change(part: Partial<WatchView>): void {
    this.#store.dispatch(part);
  }
}
