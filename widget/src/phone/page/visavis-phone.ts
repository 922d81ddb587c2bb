import { Resume } from '@visavis/link';
import { base } from '@visavis/ui/base/base.styles';
import { tokens } from '@visavis/ui/tokens/tokens';
import { html, LitElement } from 'lit';
import { state } from 'lit/decorators.js';
import { directionOf, locale, localized, speak } from '../../locale/locale.ts';
import { loadPhonePageWords } from '../../strings/load-phone-page.ts';
import { phonePageWords } from '../../strings/phone-page.ts';
import { PhoneCamera } from './phone-camera.ts';
import './phone-view.ts';
import type { PhoneActEvent } from './phone-view.ts';
import { visavisPhoneStyles } from './visavis-phone.styles.ts';

const SESSION_KEY = 'visavis:phone';

/** @summary The page of a phone that is the camera of a call: explains, asks, shows the picture, and goes dark at the end. */
@localized
export class VisavisPhone extends LitElement {
  static override readonly styles = [tokens, base, visavisPhoneStyles];

  /** The link's token, out of the address; taken by the element of the page. */
  static token: string | null = null;

  @state() private camera: PhoneCamera | null = null;
  #undo: (() => void)[] = [];

  /** Another link was opened in this page. */
  take(token: string): void {
    this.camera?.take(token);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const camera = new PhoneCamera(location.origin, new Resume(() => sessionStorage, SESSION_KEY), VisavisPhone.token);
    VisavisPhone.token = null;
    this.camera = camera;
    const page = new AbortController();
    const look = () => camera.setShown(!document.hidden);
    document.addEventListener('visibilitychange', look, { signal: page.signal });
    addEventListener('pagehide', () => camera.end('left'), { signal: page.signal });
    this.#undo = [camera.store.subscribe(() => this.requestUpdate()), () => page.abort()];
    void speak(navigator.languages, loadPhonePageWords);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const undo of this.#undo) undo();
    this.camera?.end('left');
  }

  override updated(): void {
    document.documentElement.lang = locale();
    document.documentElement.dir = directionOf(locale());
    document.title = phonePageWords.title;
  }

  #acted({ act }: PhoneActEvent): void {
    if (act === 'stop') this.camera?.end('left');
    else void this.camera?.[act]();
  }

  override render() {
    return (
      this.camera && html`<vv-phone-view .page=${this.camera.store.state} @vv-phone-act=${this.#acted}></vv-phone-view>`
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visavis-phone': VisavisPhone;
  }
}
