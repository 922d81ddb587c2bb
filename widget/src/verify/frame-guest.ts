import type { AttentionEvent } from '../chat/attention-event.ts';
import { Asks } from '../frame/asks.ts';
import type { FromFrame, Looks, Told, ToFrame } from '../frame/messages.ts';
import type { Token } from '../get-token.ts';
import type { VisavisWidget } from '../launcher/visavis-widget.ts';

const PLAIN = ['visavis-call-start', 'visavis-call-end', 'visavis-outcome', 'visavis-sign-in'] as const;

/** The widget on this page does what the page around says, and tells it what any page is told. */
export function serveFrame(port: MessagePort): void {
  const widget = document.querySelector('visavis-widget');
  if (widget) new FrameGuest(widget, port);
}

/** The frame's end of the channel (W71). */
class FrameGuest {
  readonly #widget: VisavisWidget;
  readonly #port: MessagePort;
  readonly #tokens = new Asks<Token | undefined>();

  constructor(widget: VisavisWidget, port: MessagePort) {
    this.#widget = widget;
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<ToFrame>) => this.#hear(data);
    for (const name of PLAIN) widget.addEventListener(name, () => this.#tell({ name }));
    widget.addEventListener('visavis-queue', (event) => this.#tell({ name: 'visavis-queue', place: event.place }));
    widget.addEventListener('visavis-error', (event) => this.#tell({ name: 'visavis-error', code: event.code }));
    // What the launcher shows: it ends at the edge of the widget, and does not bubble.
    widget.shadowRoot?.addEventListener(
      'vv-attention',
      (event) => this.#say({ say: 'attention', attention: (event as AttentionEvent).attention }),
      true,
    );
    // Keys end there, too.
    widget.shadowRoot?.addEventListener('keydown', (event) => this.#keyPressed(event as KeyboardEvent));
    this.#say({ say: 'ready' });
  }

  #hear(said: ToFrame): void {
    switch (said.say) {
      case 'looks':
        return this.#look(said);
      case 'invite':
        return this.#widget.invite(said.invitation);
      case 'identify':
        return this.#widget.identify(() => this.#askToken());
      case 'token':
        return this.#tokens.answered(said.ask, said.token);
      case 'no-token':
        return this.#tokens.answered(said.ask, undefined);
      case 'start-chat':
        return this.#widget.startChat();
      case 'panel-closed':
        return this.#widget.panelClosed();
      case 'focus':
        return this.#widget.show();
      case 'sign-out':
        return void this.#widget.signOut().finally(() => this.#say({ say: 'done', ask: said.ask, facts: null }));
      case 'diagnose':
        return void this.#diagnose(said.ask);
    }
  }

  #look({ brand, promise, locale, theme }: Looks): void {
    for (const [name, value] of Object.entries({ brand, promise, locale, theme }))
      this.#widget.setAttribute(name, value);
    document.documentElement.classList.toggle('light', theme === 'light');
    document.documentElement.classList.toggle('dark', theme === 'dark');
  }

  async #askToken(): Promise<Token> {
    const token = await this.#tokens.ask((ask) => this.#say({ say: 'need-token', ask }));
    if (token === undefined) throw new Error('the page has no token');
    return token;
  }

  async #diagnose(ask: number): Promise<void> {
    // Through JSON, so that nothing in it cannot be posted.
    const facts = JSON.parse(JSON.stringify(await this.#widget.diagnose())) as Readonly<Record<string, unknown>>;
    this.#say({ say: 'done', ask, facts });
  }

  #keyPressed(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) this.#say({ say: 'close' });
  }

  #tell(event: Told): void {
    this.#say({ say: 'event', event });
  }

  #say(said: FromFrame): void {
    this.#port.postMessage(said);
  }
}
