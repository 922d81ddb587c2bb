import type { Attention } from '../chat/outlook.ts';
import type { GetToken } from '../get-token.ts';
import { Asks } from './asks.ts';
import { FIRST_WORD, type FromFrame, type Looks, type Told, type ToFrame } from './messages.ts';

/** Who hears what the frame says. */
export type FrameHears = {
  readonly attention: (attention: Attention) => void;
  readonly event: (event: Told) => void;
  /** Escape was pressed inside, and nothing there took it. */
  readonly close: () => void;
};

/**
 * The page's end of the channel to a frame with `/verify?embedded` (W71). The channel's other end is posted to the server's origin
 * and to no other: a frame that was led elsewhere gets nothing. What was said before the frame was ready is said then, and again
 * after the frame was loaded anew.
 */
export class FrameHost {
  readonly #origin: string;
  readonly #hears: FrameHears;
  readonly #asks = new Asks<Readonly<Record<string, unknown>> | null>();
  #port: MessagePort | null = null;
  #isReady = false;
  #looks: Looks | null = null;
  #getToken: GetToken | null = null;
  /** Said once the frame is ready; an invitation is said once. */
  #later: ToFrame[] = [];

  constructor(origin: string, hears: FrameHears) {
    this.#origin = origin;
    this.#hears = hears;
  }

  /** Called whenever the frame's page was loaded. */
  loaded(frame: Window): void {
    this.close();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = ({ data }: MessageEvent<FromFrame>) => this.#hear(data);
    frame.postMessage(FIRST_WORD, this.#origin, [port2]);
  }

  look(looks: Looks): void {
    this.#looks = looks;
    if (this.#isReady) this.#post({ say: 'looks', ...looks });
  }

  identify(getToken: GetToken | null): void {
    this.#getToken = getToken;
    if (getToken && this.#isReady) this.#post({ say: 'identify' });
  }

  invite(invitation: string): void {
    this.#say({ say: 'invite', invitation });
  }

  startChat(): void {
    this.#say({ say: 'start-chat' });
  }

  panelClosed(): void {
    this.#say({ say: 'panel-closed' });
  }

  focus(): void {
    this.#say({ say: 'focus' });
  }

  /** Resolves when the frame has done it; rejects when it does not say so. */
  ask(say: 'sign-out' | 'diagnose'): Promise<Readonly<Record<string, unknown>> | null> {
    return this.#asks.ask((ask) => this.#say({ say, ask }));
  }

  /** Idempotent; the frame is gone, or is loaded anew. */
  close(): void {
    this.#port?.close();
    this.#port = null;
    this.#isReady = false;
  }

  #hear(said: FromFrame): void {
    switch (said.say) {
      case 'ready':
        return this.#becameReady();
      case 'attention':
        return this.#hears.attention(said.attention);
      case 'event':
        return this.#hears.event(said.event);
      case 'close':
        return this.#hears.close();
      case 'need-token':
        return void this.#giveToken(said.ask);
      case 'done':
        return this.#asks.answered(said.ask, said.facts);
    }
  }

  #becameReady(): void {
    this.#isReady = true;
    if (this.#looks) this.#post({ say: 'looks', ...this.#looks });
    if (this.#getToken) this.#post({ say: 'identify' });
    const later = this.#later;
    this.#later = [];
    for (const each of later) this.#post(each);
  }

  /** The token is asked for here, where the page's function is, and goes through the channel only. */
  async #giveToken(ask: number): Promise<void> {
    const port = this.#port;
    try {
      const token = this.#getToken && (await this.#getToken());
      port?.postMessage({ say: 'token', ask, token } satisfies ToFrame);
    } catch {
      port?.postMessage({ say: 'no-token', ask } satisfies ToFrame);
    }
  }

  #say(said: ToFrame): void {
    if (this.#isReady) this.#post(said);
    else this.#later.push(said);
  }

  #post(said: ToFrame): void {
    this.#port?.postMessage(said);
  }
}
