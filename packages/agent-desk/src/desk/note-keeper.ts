import type { SessionStore } from '@visavis/link';
import type { Agent, Contact, Millis, NoteLines, TicketId } from '@visavis/protocol';

export const NOTE_LINES = ['action', 'department', 'cause', 'nextStep'] as const satisfies readonly (keyof NoteLines)[];

/** What is being edited of a note; `basedOn` is the version that was read, 0 where there was none. */
export type NoteDraft = { readonly basedOn: number; readonly lines: NoteLines };

/** What could not be saved before its wrap-up was over, and of whose case. */
export type UnsavedNote = { readonly name: string; readonly lines: NoteLines };

type Means = {
  readonly save: (ticketId: TicketId, draft: NoteDraft) => Promise<boolean>;
  readonly now: () => Millis;
  readonly store: () => SessionStore;
};

const KEY = 'visavis-desk-note';
/** How long before the wrap-up is over what was typed is saved by itself, the second time for what was typed since. */
const SAVED_BEFORE_MS = [6000, 1500] as const;

/** Whether they say the same, as the server keeps them. */
export const isSameNote = (one: NoteLines, other: NoteLines): boolean =>
  NOTE_LINES.every((line) => one[line].trim() === other[line].trim());

const isComplete = (lines: NoteLines): boolean => NOTE_LINES.every((line) => lines[line].trim() !== '');

/**
 * DU4: holds what an agent types of a note, so that nothing of it is lost: over a move of its view, over a reload, and at the end of
 * the wrap-up, before which it is saved by itself. What could not be saved is kept to be copied. Made by the workspace.
 */
export class NoteKeeper {
  readonly #means: Means;
  #contact: Contact | null = null;
  #draft: NoteDraft | null = null;
  #unsaved: UnsavedNote | null = null;
  #endsAt: Millis | null = null;
  #timers: ReturnType<typeof setTimeout>[] = [];

  /** `store` is a function because merely reading `window.sessionStorage` throws where storage is forbidden. */
  constructor(means: Means) {
    this.#means = means;
  }

  get draft(): NoteDraft | null {
    return this.#draft;
  }

  get unsaved(): UnsavedNote | null {
    return this.#unsaved;
  }

  /** Called whenever something changed at the desk. */
  follow(agent: Agent, contact: Contact | null): void {
    if (contact?.ticketId !== this.#contact?.ticketId) this.#ticketChanged(contact);
    this.#contact = contact;
    const endsAt = contact ? (agent.wrapUp?.endsAt ?? null) : null;
    if (endsAt === this.#endsAt) return;
    this.#endsAt = endsAt;
    this.#schedule();
  }

  write(draft: NoteDraft | null): void {
    this.#draft = draft;
    this.#keep();
  }

  /** Answers whether nothing is left to save: called before the wrap-up is finished. */
  async save(): Promise<boolean> {
    const contact = this.#contact;
    const draft = this.#draft;
    if (!contact || !draft || !this.#isChanged) return true;
    return isComplete(draft.lines) && this.#means.save(contact.ticketId, draft);
  }

  /** What was not saved was looked at. */
  dismiss(): void {
    this.#unsaved = null;
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
  }

  get #isChanged(): boolean {
    const note = this.#contact?.case.note ?? null;
    return this.#draft !== null && (note === null || !isSameNote(note.lines, this.#draft.lines));
  }

  #ticketChanged(contact: Contact | null): void {
    const draft = this.#draft;
    if (draft && this.#contact && this.#isChanged) {
      this.#unsaved = { name: this.#contact.case.account.name, lines: draft.lines };
    }
    this.#draft = contact ? this.#kept(contact.ticketId) : null;
    this.#contact = contact;
    this.#keep();
  }

  #schedule(): void {
    this.close();
    if (this.#endsAt === null) return;
    const leftMs = this.#endsAt - this.#means.now();
    this.#timers = SAVED_BEFORE_MS.filter((beforeMs) => leftMs > beforeMs).map((beforeMs) =>
      setTimeout(() => void this.save(), leftMs - beforeMs),
    );
  }

  #kept(ticketId: TicketId): NoteDraft | null {
    try {
      const kept: unknown = JSON.parse(this.#means.store().getItem(KEY) ?? 'null');
      return isKept(kept) && kept.ticketId === ticketId ? { basedOn: kept.basedOn, lines: kept.lines } : null;
    } catch {
      return null;
    }
  }

  #keep(): void {
    try {
      const store = this.#means.store();
      if (this.#draft === null || !this.#contact) store.removeItem(KEY);
      else store.setItem(KEY, JSON.stringify({ ticketId: this.#contact.ticketId, ...this.#draft }));
    } catch {
      // Storage is forbidden or full: the desk works on, it only forgets on reload.
    }
  }
}

type Kept = NoteDraft & { readonly ticketId: string };

function isKept(kept: unknown): kept is Kept {
  const { ticketId, basedOn, lines } = Object(kept) as Record<string, unknown>;
  const said = Object(lines) as Record<string, unknown>;
  return (
    typeof ticketId === 'string' &&
    typeof basedOn === 'number' &&
    NOTE_LINES.every((line) => typeof said[line] === 'string')
  );
}
