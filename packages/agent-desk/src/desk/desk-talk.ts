import { HeardTyping, LiveTyping, MarkSender, TypingSender, type SessionStore } from '@visavis/link';
import type { CallId, ChatReply, Contact, TicketId } from '@visavis/protocol';
import type { LineSeenEvent, Writing } from '@visavis/ui';
import { clientIdOf } from './chat-lines.ts';
import type { DeskLink } from './desk-link.ts';
import { contactOf, openCallOf, type DeskState } from './desk-state.ts';
import type { ReplyValues } from './reply-text.ts';
import { NoteMemory, type TypedNote } from './typed-note.ts';
import type { AddInternalNoteEvent, DraftEvent, InternalDraftEvent, ShowTypingEvent } from './views/events.ts';

/** What the conversation needs besides its lines. */
export type TalkView = {
  /** The freelancer writes; with their words where they let us read along. */
  readonly writing: Writing | null;
  /** Whether the freelancer reads along while we type; null outside a live call. */
  readonly showsTyping: boolean | null;
  readonly replies: readonly ChatReply[];
  readonly values: ReplyValues;
};

export const EMPTY_TALK: TalkView = { writing: null, showsTyping: null, replies: [], values: {} };

/**
 * The desk's side of what is said beside the lines: marks, who types, canned replies. Made and closed by the root element,
 * which calls `follow` after each change of the desk.
 */
export class DeskTalk {
  readonly #link: DeskLink;
  readonly #changed: () => void;
  readonly #heard: HeardTyping;
  readonly #typing: TypingSender;
  readonly #marks: MarkSender;
  readonly #live: LiveTyping;
  readonly #notes: NoteMemory;
  #desk: DeskState = { kind: 'unknown' };
  #contact: Contact | null = null;
  #noteTicket: TicketId | undefined;
  #heardSeq = 0;
  #draft = '';
  #replies: readonly ChatReply[] = [];
  #values: ReplyValues = {};
  #keptNote: TypedNote = { draft: '', sent: null };
  #listening: AbortController | null = null;

  /** `changed` is called when `view` has changed and the desk has not. */
  constructor(link: DeskLink, store: () => SessionStore, changed: () => void) {
    this.#link = link;
    this.#changed = changed;
    this.#live = new LiveTyping(store);
    this.#notes = new NoteMemory(store);
    this.#heard = new HeardTyping(changed);
    this.#typing = new TypingSender((said) => {
      if (this.#contact) link.whisper('chat:typing', { ...heldOf(this.#contact), ...said });
    });
    this.#marks = new MarkSender(async (mark) =>
      this.#contact ? link.send('chat:mark', { ...heldOf(this.#contact), ...mark }) : { ok: false },
    );
    link.on('chat:typing', (typing) => this.#contact && this.#heard.hear(typing));
    link.onOnline(() => void this.#marks.flush());
  }

  get view(): TalkView {
    const { isTyping, text } = this.#heard.seen;
    const call = this.#liveCall();
    const name = this.#contact?.case.account.name ?? '';
    return {
      writing: isTyping ? { author: name, words: text } : null,
      showsTyping: call && this.#live.isOn(call),
      replies: this.#replies,
      values: { ...this.#values, firstName: name.split(/\s+/)[0] ?? name },
    };
  }

  /** What an earlier page had typed for an internal note of this contact. */
  get keptNote(): TypedNote {
    return this.#keptNote;
  }

  /** Takes up what the views below this element ask for, until `close`. */
  listenTo(element: HTMLElement): void {
    const { signal } = (this.#listening = new AbortController());
    const on = <Told extends Event>(name: string, listener: (event: Told) => void) =>
      element.addEventListener(name, (event) => listener(event as Told), { signal });
    on('desk-draft', ({ draft }: DraftEvent) => this.drafted(draft));
    on('desk-show-typing', ({ isOn }: ShowTypingEvent) => this.showTyping(isOn));
    on('vv-line-seen', ({ key }: LineSeenEvent) => this.seen(clientIdOf(key)));
    on('desk-internal-draft', ({ typed }: InternalDraftEvent) => {
      const ticketId = contactOf(this.#desk)?.ticketId;
      if (ticketId) this.#notes.keep(ticketId, typed);
    });
    on('desk-add-internal-note', ({ clientId, text }: AddInternalNoteEvent) => {
      const ticketId = contactOf(this.#desk)?.ticketId;
      if (ticketId) void this.#link.addInternalNote(ticketId, clientId, text);
    });
  }

  follow(desk: DeskState): void {
    this.#desk = desk;
    const contact = contactOf(desk);
    this.#takeUpNote(contact?.ticketId);
    const before = this.#contact?.ticketId;
    this.#contact = contact?.ended ? null : contact;
    if (before !== this.#contact?.ticketId) this.#began(this.#contact);
    if (this.#contact) this.#heardUpTo(this.#contact);
  }

  /** Whose line came does not write it any more. */
  #heardUpTo({ messages }: Contact): void {
    this.#marks.grow({ delivered: messages.at(-1)?.seq ?? 0 });
    const heardSeq = messages.findLast(({ from }) => from === 'freelancer')?.seq ?? 0;
    if (heardSeq > this.#heardSeq) this.#heard.forget();
    this.#heardSeq = heardSeq;
  }

  /** The draft changed; an empty one means that it was sent or given up. */
  drafted(text: string): void {
    this.#draft = text;
    if (this.#contact) this.#typing.draft(text, this.view.showsTyping === true);
  }

  /** The freelancer's line with this client id was read. */
  seen(clientId: string): void {
    const line = this.#contact?.messages.find((one) => one.clientId === clientId && one.from === 'freelancer');
    if (line) this.#marks.grow({ read: line.seq });
  }

  showTyping(isOn: boolean): void {
    const call = this.#liveCall();
    if (!call) return;
    this.#live.switch(call, isOn);
    this.drafted(this.#draft);
    this.#changed();
  }

  close(): void {
    this.#listening?.abort();
    this.#typing.close();
    this.#heard.forget();
  }

  /** A note can be added until the wrap-up is finished. */
  #takeUpNote(ticketId: TicketId | undefined): void {
    if (ticketId === this.#noteTicket) return;
    this.#noteTicket = ticketId;
    if (ticketId) this.#keptNote = this.#notes.read(ticketId);
    else this.#notes.forget();
  }

  #began(contact: Contact | null): void {
    this.#heardSeq = 0;
    this.#draft = '';
    this.#typing.close();
    this.#heard.forget();
    this.#marks.begin(contact?.marks.agent ?? { delivered: 0, read: 0 });
    if (contact) void this.#fetchReplies();
  }

  /** Anew for each contact, so that what administrators change is there with the next one. */
  async #fetchReplies(): Promise<void> {
    const reply = await this.#link.send('replies:list', {});
    if (!reply.ok) return;
    this.#replies = reply.value.replies;
    this.#values = reply.value.values;
    this.#changed();
  }

  #liveCall(): CallId | null {
    const call = this.#contact && openCallOf(this.#desk);
    return call?.state === 'live' ? call.id : null;
  }
}

const heldOf = ({ ticketId, epoch }: Contact) => ({ ticketId, epoch });
