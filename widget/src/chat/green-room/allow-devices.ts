import { bothConstraints } from '@visavis/media-client/camera';
import { isAllowed } from '@visavis/media-client/open-device';
import { base } from '@visavis/ui/base/base.styles';
import { buttonStyles } from '@visavis/ui/button/button.styles';
import { define } from '@visavis/ui/define';
import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { localized } from '../../locale/locale.ts';
import { deviceWords as words } from '../../strings/devices.ts';
import { WantEvent, type Want } from '../views/want-event.ts';

/**
 * The browser's own button for camera and microphone, of the Capability Elements. A press on it is a plain wish of the person,
 * so that it also asks again where a question was refused before. (W3C mediacapture-extensions, `HTMLUserMediaElement`.)
 */
interface UserMedia extends HTMLElement {
  readonly stream: MediaStream | null;
  readonly error: DOMException | null;
  setConstraints(constraints: ReturnType<typeof bothConstraints>): void;
}

/** Whether the browser draws the button. On an insecure page its button takes no press; where a page forbids one of the two, its button gives neither; ours gives the other. */
export function asksItself(): boolean {
  const { HTMLUserMediaElement: known } = globalThis as { HTMLUserMediaElement?: { prototype: object } };
  const isKnown = isSecureContext && known !== undefined && 'setConstraints' in known.prototype;
  return isKnown && isAllowed('camera') !== false && isAllowed('microphone') !== false;
}

/**
 * @summary The one press that asks for camera and microphone: the browser's own button where it has one, else ours.
 * @event vv-want - `allow-devices`, `use-devices`, `devices-refused`
 */
@localized
export class VvAllowDevices extends LitElement {
  static override readonly styles = [
    base,
    buttonStyles,
    css`
      :host {
        display: grid;
        gap: var(--vv-space-2);
      }

      usermedia {
        inline-size: 100%;
        min-block-size: var(--vv-control);
        padding: 0;
        border: 0;
        border-radius: var(--vv-radius-m);
        background-color: var(--vv-accent);
        color: var(--vv-on-accent);
        font-family: inherit;
        /* Its words never break, and in a wide font they are wider than a narrow phone. */
        font-size: min(var(--vv-text-m), 4.4vw);
        font-weight: 600;
      }

      /* The browser adds a border to the width whatever is said here; only where colours are the system's it is needed. */
      @media (forced-colors: active) {
        usermedia {
          inline-size: calc(100% - 2px);
          border: 1px solid ButtonBorder;
        }
      }

      usermedia:focus-visible {
        outline: 2px solid var(--vv-accent);
        outline-offset: 2px;
      }

      p {
        color: var(--vv-text-quiet);
        font-size: var(--vv-text-s);
      }
    `,
  ];

  @query('usermedia') private readonly element!: UserMedia | null;
  @state() private isPressed = false;

  /** On our own button; the browser says on its own what it likes. */
  @property() label = '';

  @property({ attribute: false }) asksItself = asksItself();

  override firstUpdated(): void {
    this.element?.setConstraints(bothConstraints());
  }

  #want(want: Want): void {
    this.dispatchEvent(new WantEvent(want));
  }

  /** W8: an answer that comes after the person went on, or closed the panel, turns the camera off again. */
  #streamCame({ currentTarget }: Event): void {
    const { stream } = currentTarget as UserMedia;
    if (!stream) return;
    if (this.checkVisibility()) this.#want({ what: 'use-devices', stream });
    else for (const track of stream.getTracks()) track.stop();
  }

  #refused({ currentTarget }: Event): void {
    this.#want({ what: 'devices-refused', error: (currentTarget as UserMedia).error });
  }

  #ask(): void {
    this.#want({ what: 'allow-devices' });
  }

  #pressed(): void {
    this.isPressed = true;
  }

  override render() {
    if (!this.asksItself) {
      return html`<button type="button" class="button primary wide" @click=${this.#ask}>${this.label}</button>`;
    }
    // What went wrong inside it, `getUserMedia` names better; and it still opens the half that works.
    return html`<usermedia
        @click=${this.#pressed}
        @stream=${this.#streamCame}
        @cancel=${this.#refused}
        @error=${this.#ask}
      ></usermedia>
      ${this.isPressed ? this.#waiting() : nothing}`;
  }

  /** Nobody is left with a button that the browser, for reasons of its own, does not take a press on. */
  #waiting() {
    return html`<p role="status">${words.askingHint}</p>
      <button type="button" class="button quiet wide" @click=${this.#ask}>${words.askedNothing}</button>`;
  }
}

define('vv-allow-devices', VvAllowDevices);
declare global {
  interface HTMLElementTagNameMap {
    'vv-allow-devices': VvAllowDevices;
  }
}
