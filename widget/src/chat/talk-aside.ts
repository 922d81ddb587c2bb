import { HeardTyping, LiveTyping, MarkSender, TypingSender } from '@visavis/link';
import type { CallId, Mark, SayTyping, TicketId, Typing } from '@visavis/protocol';
import type { CaseState, Conversing } from './case-state.ts';

/** What of a conversation is neither a line nor kept: who writes just now, and whether our own words are shown meanwhile. */
export type Aside = {
  /** The agent writes; `words` where they let us read along. */
  readonly agentWrites: { readonly words: string | null } | null;
  /** Whether the agent reads along while we type; null outside a live call, where nobody can. */
  readonly isShown: boolean | null;
};

/** How the aside talks to the server. */
export type AsideLine = {
  readonly whisper: (said: SayTyping) => void;
  readonly mark: (mark: Mark) => Promise<{ readonly ok: boolean }>;
};

/**
 * W19, W20: tells the server how far we received and read and that we type, and remembers what it tells of the agent's
 * typing. Told by `Visit` of every state, and of what the person does.
 */
export class TalkAside {
  readonly #heard: HeardTyping;
  readonly #typing: TypingSender;
  readonly #marks: MarkSender;
  readonly #live = new LiveTyping(() => sessionStorage);
  #state: Conversing | null = null;
  #ticketId: TicketId | null = null;
  #heardSeq = 0;
  #draft = '';

  /** `changed` is called when the agent begins or stops to write. */
  constructor(line: AsideLine, changed: () => void) {
    this.#heard = new HeardTyping(changed);
    this.#typing = new TypingSender(line.whisper);
    this.#marks = new MarkSender(line.mark);
  }

  get aside(): Aside {
    const { isTyping, text } = this.#heard.seen;
    const call = this.#liveCall();
    return { agentWrites: isTyping ? { words: text } : null, isShown: call && this.#live.isOn(call) };
  }

  /** Something was written and neither sent nor given up. */
  get hasDraft(): boolean {
    return this.#state !== null && this.#draft.trim() !== '';
  }

  follow(state: CaseState): void {
    this.#state = state.stage === 'conversation' ? state : null;
    const ticketId = this.#state?.ticket.id ?? null;
    if (ticketId !== this.#ticketId) this.#began(ticketId);
    if (!this.#state) return;
    const { messages } = this.#state.talk;
    this.#marks.grow({ delivered: messages.at(-1)?.seq ?? 0 });
    this.#heardUpTo(messages.findLast(({ from }) => from === 'agent')?.seq ?? 0);
  }

  /** Whose line came does not write it any more. */
  #heardUpTo(seq: number): void {
    if (seq > this.#heardSeq) this.#heard.forget();
    this.#heardSeq = seq;
  }

  hear(typing: Typing): void {
    if (this.#state) this.#heard.hear(typing);
  }

  /** The draft changed; an empty one means that it was sent or given up. */
  drafted(text: string): void {
    this.#draft = text;
    if (this.#state) this.#typing.draft(text, this.aside.isShown === true);
  }

  /** The line with this key was read. */
  seen(key: string): void {
    const line = this.#state?.talk.messages.find(({ clientId, from }) => clientId === key && from === 'agent');
    if (line) this.#marks.grow({ read: line.seq });
  }

  showTyping(isOn: boolean): void {
    const call = this.#liveCall();
    if (!call) return;
    this.#live.switch(call, isOn);
    this.drafted(this.#draft);
  }

  /** The line is up again. */
  catchUp(): void {
    if (this.#state) void this.#marks.flush();
  }

  close(): void {
    this.#typing.close();
    this.#heard.forget();
  }

  #began(ticketId: TicketId | null): void {
    this.#ticketId = ticketId;
    this.#heardSeq = 0;
    this.#draft = '';
    this.#heard.forget();
    this.#typing.close();
    this.#marks.begin(this.#state?.talk.marks.freelancer ?? { delivered: 0, read: 0 });
  }

  #liveCall(): CallId | null {
    const call = this.#state?.call;
    return call?.state === 'live' ? call.id : null;
  }
}
