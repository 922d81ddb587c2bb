import { define } from '@visavis/ui/define';
import { css, html, LitElement } from 'lit';
import { property, query } from 'lit/decorators.js';
import { AttentionEvent } from '../chat/attention-event.ts';
import type { Attention } from '../chat/outlook.ts';
import type { GetToken } from '../get-token.ts';
import {
  VisavisCallEndEvent,
  VisavisCallStartEvent,
  VisavisOutcomeEvent,
  VisavisQueueEvent,
  VisavisSignInEvent,
} from '../chat-events.ts';
import { VisavisErrorEvent } from '../host-events.ts';
import { locale, localized } from '../locale/locale.ts';
import { frameKeyOf } from '../session-key.ts';
import { launcherWords as words, type Wording } from '../strings/launcher.ts';
import { WORDING } from '../strings/wording.ts';
import { FrameHost } from './frame-host.ts';
import type { Told } from './messages.ts';

/**
 * @summary The verification in a frame of the server's own origin (`mode="frame"`): no script of the page around reaches it. It
 * stands where `<visavis-chat>` stands in the other modes, and is told and asked the same.
 * @event vv-attention
 */
@localized
export class VisavisFrame extends LitElement {
  static override readonly styles = css`
    :host {
      display: flex;
      flex: 1;
      min-block-size: 0;
    }

    iframe {
      flex: 1;
      inline-size: 100%;
      border: 0;
      background: var(--vv-surface);
    }
  `;

  @query('iframe') private readonly frame!: HTMLIFrameElement;

  /** The server's origin. Set before the element is on a page. */
  @property({ attribute: false }) server = '';
  /** An invitation's token. Set before the element is on a page. */
  @property({ attribute: false }) invitation: string | null = null;
  @property({ attribute: false }) wording: Wording = WORDING;

  attention: Attention = { kind: 'idle' };
  #host: FrameHost | null = null;
  #getToken: GetToken | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#host = new FrameHost(this.server, {
      attention: (attention) => this.#attentionChanged(attention),
      event: (event) => this.dispatchEvent(eventOf(event)),
      close: () => this.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })),
    });
    this.#host.identify(this.#getToken);
    if (this.invitation !== null) this.#host.invite(this.invitation);
    this.invitation = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#host?.close();
    this.#attentionChanged({ kind: 'idle' });
  }

  override updated(): void {
    const { brand, promise } = this.wording;
    this.#host?.look({ brand, promise, locale: locale(), theme: themeOf(getComputedStyle(this).colorScheme) });
  }

  invite(invitation: string): void {
    this.#host?.invite(invitation);
  }

  identify(getToken: GetToken): void {
    this.#getToken = getToken;
    this.#host?.identify(getToken);
  }

  async signOut(): Promise<void> {
    this.#getToken = null;
    this.#remember(false);
    this.#host?.identify(null);
    await this.#host?.ask('sign-out');
  }

  startChat(): void {
    this.#host?.startChat();
  }

  panelClosed(): void {
    this.#host?.panelClosed();
  }

  async focusView(): Promise<void> {
    await this.updateComplete;
    this.frame.focus();
    this.#host?.focus();
  }

  async diagnosis(): Promise<Readonly<Record<string, unknown>>> {
    return (await this.#host?.ask('diagnose').catch(() => null)) ?? { frame: 'does not answer' };
  }

  #attentionChanged(attention: Attention): void {
    this.attention = attention;
    if (attention.kind !== 'idle') this.#remember(true);
    this.dispatchEvent(new AttentionEvent(attention));
  }

  /** So that the frame is there again after a reload, though the panel may be closed. */
  #remember(isGoing: boolean): void {
    try {
      if (isGoing) sessionStorage.setItem(frameKeyOf(this.server), 'on');
      else sessionStorage.removeItem(frameKeyOf(this.server));
    } catch {
      // Where a page may keep nothing, it is there again when the panel is opened.
    }
  }

  #loaded(): void {
    const { contentWindow } = this.frame;
    if (contentWindow) this.#host?.loaded(contentWindow);
  }

  override render() {
    return html`<iframe
      src=${new URL('/verify?embedded', this.server).href}
      title=${words.panel}
      allow="camera; microphone; autoplay; display-capture 'none'"
      referrerpolicy="no-referrer"
      @load=${this.#loaded}
    ></iframe>`;
  }
}

function themeOf(scheme: string): 'auto' | 'light' | 'dark' {
  const [isLight, isDark] = [scheme.includes('light'), scheme.includes('dark')];
  if (isLight === isDark) return 'auto';
  return isLight ? 'light' : 'dark';
}

function eventOf(told: Told): Event {
  switch (told.name) {
    case 'visavis-queue':
      return new VisavisQueueEvent(told.place);
    case 'visavis-error':
      return new VisavisErrorEvent(told.code);
    case 'visavis-call-start':
      return new VisavisCallStartEvent();
    case 'visavis-call-end':
      return new VisavisCallEndEvent();
    case 'visavis-outcome':
      return new VisavisOutcomeEvent();
    case 'visavis-sign-in':
      return new VisavisSignInEvent();
  }
}

define('visavis-frame', VisavisFrame);
declare global {
  interface HTMLElementTagNameMap {
    'visavis-frame': VisavisFrame;
  }
}
