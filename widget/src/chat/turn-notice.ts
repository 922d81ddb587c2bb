import { TabChoice } from './tab-choice.ts';

/** `none` the browser has no notifications here; `blocked` it, or the person, does not allow them. */
export type TurnNoticeState = 'none' | 'off' | 'on' | 'blocked';
export type TurnNews = { readonly title: string; readonly text: string };

/**
 * W55: tells whoever looks at something else that they are wanted. Permission is asked only when the person presses for it, a
 * notification is shown only while the page is hidden, and it says nothing about anybody. Called by `<visavis-chat>`.
 */
export class TurnNotice {
  readonly #changed: () => void;
  readonly #choice = new TabChoice('visavis:notify', false);
  #shown: Notification | null = null;
  #title: string | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get state(): TurnNoticeState {
    if (!('Notification' in globalThis)) return 'none';
    if (Notification.permission === 'denied') return 'blocked';
    return this.#choice.isOn && Notification.permission === 'granted' ? 'on' : 'off';
  }

  /** A press on the switch: asks the browser where it has to be asked, or switches it off. */
  async ask(): Promise<void> {
    if (this.state === 'none') return;
    const isOn = this.state !== 'on' && (await Notification.requestPermission().catch(() => 'denied')) === 'granted';
    this.#choice.set(isOn);
    this.#changed();
  }

  /** `news` is what the person should know now; null closes what is shown. The same news is told once. */
  follow(news: TurnNews | null): void {
    if (news === null || !document.hidden) this.#close();
    const isTold = news?.title === this.#title;
    this.#title = news?.title ?? null;
    if (news && !isTold && document.hidden && this.state === 'on') this.#show(news);
  }

  #show(news: TurnNews): void {
    this.#close();
    this.#shown = shown(news);
  }

  #close(): void {
    this.#shown?.close();
    this.#shown = null;
  }
}

function shown({ title, text }: TurnNews): Notification | null {
  try {
    const notification = new Notification(title, { body: text, tag: 'visavis' });
    notification.addEventListener('click', () => {
      window.focus();
      notification.close();
    });
    return notification;
  } catch {
    // Some phones let only service workers show one.
    return null;
  }
}
