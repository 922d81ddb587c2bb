import type { ClientId, TicketId } from '@visavis/protocol';
import { TypedMemory } from './typed-memory.ts';

/** What an agent typed for an internal note: the draft, and what was given to the server and is not yet seen among the notes. */
export type TypedNote = {
  readonly draft: string;
  readonly sent: { readonly clientId: ClientId; readonly text: string } | null;
};

/** DM1 for internal notes: a memory of its own, so that no draft is ever taken for one of the conversation. */
export class NoteMemory {
  readonly #memory: TypedMemory;

  constructor(store: ConstructorParameters<typeof TypedMemory>[0]) {
    this.#memory = new TypedMemory(store, 'visavis-desk-internal-note');
  }

  read(ticketId: TicketId): TypedNote {
    const { draft, unsent } = this.#memory.read(ticketId);
    const sent = unsent[0];
    return { draft, sent: sent ? { clientId: sent.clientId, text: sent.text } : null };
  }

  keep(ticketId: TicketId, { draft, sent }: TypedNote): void {
    this.#memory.keep(ticketId, { draft, unsent: sent ? [{ ...sent, state: 'failed' }] : [] });
  }

  forget(): void {
    this.#memory.forget();
  }
}
