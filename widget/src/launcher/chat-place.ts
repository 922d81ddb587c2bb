import type { AttentionEvent } from '../chat/attention-event.ts';
import type { Attention } from '../chat/outlook.ts';
import { VisavisErrorEvent } from '../host-events.ts';
import { frameKeyOf, sessionKeyOf } from '../session-key.ts';
import type { Wording } from '../strings/launcher.ts';
import type { Choice } from './choices.ts';
import { isGoneOnWith, livePartOf, type Filling, type LivePart } from './live-part.ts';

/** The widget, as its place for the chat knows it. */
export interface Host extends HTMLElement {
  /** Whether the chat is in a frame of its own (W71). */
  readonly isFramed: boolean;
  requestUpdate(): void;
  readonly updateComplete: Promise<boolean>;
  /** Loads the words of the language for the whole panel. */
  loadWords(): Promise<void>;
  /** What goes on in the chat is something else now. */
  attentionChanged(before: Attention): void;
}

/** `loading`: the code of the panel is on the way. `missing`: it could not be had. */
export type Code = 'none' | 'loading' | 'loaded' | 'missing';

/** The place in a live widget where the chat is: fetches its code, makes it once, and hands it on to the next widget. */
export class ChatPlace {
  readonly #host: Host;
  readonly #server: string;
  readonly #part: LivePart;
  #isPlaced = false;
  code: Code = 'none';
  attention: Attention = { kind: 'idle' };
  /** Whether the widget before this one was open, if it left only now; else null. */
  readonly wasOpen: boolean | null;

  constructor(host: Host, server: string) {
    this.#host = host;
    this.#server = server;
    this.#part = livePartOf(server);
    this.wasOpen = isGoneOnWith(this.#part);
    if (this.#part.chat) this.#adopt(this.#part.chat);
  }

  /** What is shown in the panel; null while there is nothing. */
  get chat(): Filling | null {
    return this.#isPlaced ? this.#part.chat : null;
  }

  get hasInvitation(): boolean {
    return this.#part.invitation !== null;
  }

  get hasSession(): boolean {
    try {
      return this.#keys.some((key) => sessionStorage.getItem(key) !== null);
    } catch {
      return false;
    }
  }

  /** Whether there was an invitation to take. */
  invite(invitation: string | null): boolean {
    if (invitation === null) return false;
    if (this.#part.chat) this.#part.chat.invite(invitation);
    else this.#part.invitation = invitation;
    return true;
  }

  async signOut(wording: Wording): Promise<void> {
    this.#part.getToken = null;
    this.#part.invitation = null;
    if (!this.#part.chat && !this.hasSession) return;
    const chat = await this.fill(wording);
    if (chat) await chat.signOut();
    else this.#forget();
  }

  /** Whoever comes next to this tab finds nothing, also where the code that ends a session on the server cannot be had. */
  #forget(): void {
    for (const key of this.#keys) sessionStorage.removeItem(key);
  }

  get #keys(): readonly string[] {
    return [sessionKeyOf(this.#server), frameKeyOf(this.#server)];
  }

  fetchEarly(load: Choice<'load'>): void {
    if (load === 'eager') void this.#fetch();
    if (load !== 'idle') return;
    if ('requestIdleCallback' in window) requestIdleCallback(() => void this.#fetch());
    else setTimeout(() => void this.#fetch(), 1_000);
  }

  /** The chat, made if it was not; null when its code cannot be had. Its view is drawn by then. */
  async fill(wording: Wording): Promise<Filling | null> {
    if (!(await this.#fetch())) return null;
    this.#part.chat ??= this.#make(wording);
    if (!this.#isPlaced) this.#adopt(this.#part.chat);
    await this.#host.updateComplete;
    return this.#part.chat;
  }

  /** The chat stays as it is, for whichever widget comes next; it ends by itself when none does. */
  leave(isOpen: boolean): void {
    this.#part.left = { isOpen, at: performance.now() };
    this.#part.chat?.removeEventListener('vv-attention', this.#attentionCame);
    this.#isPlaced = false;
  }

  async #fetch(): Promise<boolean> {
    if (this.code === 'loaded') return true;
    this.#set('loading');
    const code = this.#host.isFramed ? import('../frame/visavis-frame.ts') : import('../chat/visavis-chat.ts');
    const isThere = await Promise.all([code, this.#loadWords()]).then(
      () => true,
      () => false,
    );
    this.#set(isThere ? 'loaded' : 'missing');
    if (!isThere) this.#host.dispatchEvent(new VisavisErrorEvent('not-loaded'));
    return isThere;
  }

  /** What is in a frame has words of its own. */
  async #loadWords(): Promise<void> {
    if (!this.#host.isFramed) await this.#host.loadWords();
  }

  #set(code: Code): void {
    this.code = code;
    this.#host.requestUpdate();
  }

  #make(wording: Wording): Filling {
    const chat = document.createElement(this.#host.isFramed ? 'visavis-frame' : 'visavis-chat');
    const { invitation, getToken } = this.#part;
    this.#part.invitation = null;
    Object.assign(chat, { server: this.#server, invitation, wording });
    if (getToken) chat.identify(getToken);
    return chat;
  }

  #adopt(chat: Filling): void {
    chat.addEventListener('vv-attention', this.#attentionCame);
    this.attention = chat.attention;
    this.#isPlaced = true;
    void this.#loadWords();
    this.#set('loaded');
  }

  readonly #attentionCame = (event: Event): void => {
    const before = this.attention;
    this.attention = (event as AttentionEvent).attention;
    this.#host.requestUpdate();
    this.#host.attentionChanged(before);
  };
}
