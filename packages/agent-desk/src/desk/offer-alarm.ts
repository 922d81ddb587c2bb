import type { Millis, Offer } from '@visavis/protocol';
import { alertChoice } from './alert-choice.ts';
import { playTone } from './offer-tone.ts';
import { alerts, offer as words } from './strings.ts';

const TICK_MS = 1000;
const TICKS_A_TONE = 3;

type Means = { readonly now: () => Millis; readonly play?: () => void; readonly isMuted?: () => boolean };

/**
 * DO5: calls an agent who is offered somebody, wherever they look: a tone, the title and the sign of the tab, and a notification
 * of the desktop while another window has the focus. Made by the workspace, which tells it what is offered.
 */
export class OfferAlarm {
  readonly #now: () => Millis;
  readonly #play: () => void;
  readonly #isMuted: () => boolean;
  #offer: Offer | null = null;
  #title = '';
  #ticks = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #notification: Notification | null = null;

  /** `now` is the server's clock. */
  constructor({ now, play = playTone, isMuted = () => alertChoice.isMuted }: Means) {
    this.#now = now;
    this.#play = play;
    this.#isMuted = isMuted;
  }

  /** `title` is what the tab is called without an offer. The same offer again changes nothing else. */
  follow(offer: Offer | null, title: string): void {
    this.#title = title;
    if (offer?.id === this.#offer?.id) {
      if (!offer) document.title = title;
      return;
    }
    this.close();
    this.#offer = offer;
    if (offer) this.#begin();
  }

  /** Everything is as it was; idempotent. */
  close(): void {
    clearInterval(this.#timer);
    this.#notification?.close();
    this.#notification = null;
    if (this.#offer) showSign('icon.svg');
    this.#offer = null;
    document.title = this.#title;
  }

  #begin(): void {
    this.#ticks = 0;
    showSign('icon-offer.svg');
    this.#notification = notified();
    this.#tick();
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
  }

  /** Once the time is over it is silent, and only the server's word is waited for. */
  #tick(): void {
    const seconds = Math.ceil(((this.#offer?.lapsesAt ?? 0) - this.#now()) / 1000);
    const isLoud = seconds > 0 && !this.#isMuted();
    if (isLoud && this.#ticks % TICKS_A_TONE === 0) this.#play();
    document.title = seconds > 0 && this.#ticks % 2 === 0 ? words.title(seconds) : this.#title;
    this.#ticks += 1;
  }
}

function showSign(file: string): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel=icon]');
  if (link) link.href = new URL(file, link.href).href;
}

/** Only where it was allowed, and only while somebody looks elsewhere. */
function notified(): Notification | null {
  if (!('Notification' in globalThis) || Notification.permission !== 'granted' || document.hasFocus()) return null;
  try {
    const shown = new Notification(alerts.notificationTitle, { body: alerts.notificationText, tag: 'visavis-offer' });
    shown.onclick = () => {
      focus();
      shown.close();
    };
    return shown;
  } catch {
    // Some browsers of phones have the name and not the thing.
    return null;
  }
}
