import type { SessionStore, Unsent } from '@visavis/link';
import type { TicketId } from '@visavis/protocol';

/** What an agent typed for one ticket and the server does not have yet. */
export type Typed = { readonly draft: string; readonly unsent: Unsent };

const KEY = 'visavis-desk-typed';
const NOTHING: Typed = { draft: '', unsent: [] };

/**
 * DM1: what was typed survives a reload of the tab and signing in again, belongs to its ticket, and is gone with the tab.
 * A browser that forbids storage still has a desk, only without this.
 */
export class TypedMemory {
  readonly #store: () => SessionStore;
  readonly #key: string;

  /** `store` is a function because merely reading `window.sessionStorage` throws where storage is forbidden. */
  constructor(store: () => SessionStore, key = KEY) {
    this.#store = store;
    this.#key = key;
  }

  /** Unsent lines come back as failed ones, so that whoever reads them sends them again under their own client ids. */
  read(ticketId: TicketId): Typed {
    try {
      const kept: unknown = JSON.parse(this.#store().getItem(this.#key) ?? 'null');
      return isKept(kept) && kept.ticketId === ticketId ? typedOf(kept) : NOTHING;
    } catch {
      return NOTHING;
    }
  }

  /** Replaces what was kept, of whichever ticket it was. */
  keep(ticketId: TicketId, { draft, unsent }: Typed): void {
    this.#attempt((store) => {
      if (draft === '' && unsent.length === 0) store.removeItem(this.#key);
      else store.setItem(this.#key, JSON.stringify({ ticketId, draft, unsent }));
    });
  }

  forget(): void {
    this.#attempt((store) => store.removeItem(this.#key));
  }

  #attempt(use: (store: SessionStore) => void): void {
    try {
      use(this.#store());
    } catch {
      // Storage is forbidden or full: the desk works on, it only forgets on reload.
    }
  }
}

type Kept = { ticketId: string; draft: string; unsent: { clientId: string; text: string }[] };

function typedOf({ draft, unsent }: Kept): Typed {
  return { draft, unsent: unsent.map(({ clientId, text }) => ({ clientId, text, state: 'failed' })) };
}

function isKept(kept: unknown): kept is Kept {
  const { ticketId, draft, unsent } = Object(kept) as Record<string, unknown>;
  return typeof ticketId === 'string' && typeof draft === 'string' && Array.isArray(unsent) && unsent.every(isLine);
}

function isLine(line: unknown): boolean {
  const { clientId, text } = Object(line) as Record<string, unknown>;
  return typeof clientId === 'string' && typeof text === 'string';
}
