import type { SessionStore } from '@visavis/link';
import { AnswerQuestion, type TicketId } from '@visavis/protocol';
import type { GivenAnswer } from './answer-book.ts';

const KEY = 'visavis-desk-answers';
const Given = AnswerQuestion.pick({ itemId: true, result: true, note: true });

/**
 * DQ4: answers that the server does not have yet survive a reload of the tab, belong to their ticket, and are gone with the
 * tab. A browser that forbids storage still has a desk, only without this.
 */
export class AnswerMemory {
  readonly #store: () => SessionStore;

  /** `store` is a function because merely reading `window.sessionStorage` throws where storage is forbidden. */
  constructor(store: () => SessionStore) {
    this.#store = store;
  }

  read(ticketId: TicketId): GivenAnswer[] {
    try {
      const kept = JSON.parse(this.#store().getItem(KEY) ?? 'null') as { ticketId?: unknown; answers?: unknown } | null;
      if (kept?.ticketId !== ticketId || !Array.isArray(kept.answers)) return [];
      return kept.answers.flatMap((answer) => Given.safeParse(answer).data ?? []);
    } catch {
      return [];
    }
  }

  /** Replaces what was kept, of whichever ticket it was. */
  keep(ticketId: TicketId, answers: readonly GivenAnswer[]): void {
    try {
      if (answers.length === 0) this.#store().removeItem(KEY);
      else this.#store().setItem(KEY, JSON.stringify({ ticketId, answers }));
    } catch {
      // Storage is forbidden or full: the desk works on, it only forgets on reload.
    }
  }
}
