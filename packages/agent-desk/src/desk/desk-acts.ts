import type { HeldTicket, Reply, TicketId } from '@visavis/protocol';
import { refuse } from '@visavis/protocol';
import type { SessionStore } from '@visavis/link';
import type { DeskLink } from './desk-link.ts';
import { contactOf, heldOf, offerOf, type KnownDesk } from './desk-state.ts';
import { NoteKeeper, type NoteDraft, type UnsavedNote } from './note-keeper.ts';
import type {
  DecideEvent,
  DeclineOfferEvent,
  DialogOpenedEvent,
  EditNoteEvent,
  EndContactEvent,
  NoteDraftEvent,
  SetStateEvent,
  UndoEvent,
} from './views/events.ts';
import type { FetchLetter, Letter } from './views/outcome/desk-letter.ts';

/**
 * What an agent does from the offer to the end of the wrap-up: turns what views ask for into commands, each for the ticket that
 * is at hand as it is asked. Made and closed by the workspace, which calls `follow` after each change of the desk.
 */
export class DeskActs {
  readonly #link: DeskLink;
  readonly #changed: () => void;
  readonly #notes: NoteKeeper;
  #listening: AbortController | null = null;

  /** `changed` is called when something shown has changed and the desk has not. */
  constructor(link: DeskLink, store: () => SessionStore, changed: () => void) {
    this.#link = link;
    this.#changed = changed;
    this.#notes = new NoteKeeper({
      save: (ticketId, { basedOn, lines }) => link.editNote(ticketId, basedOn, lines),
      now: link.serverNow,
      store,
    });
  }

  /** What is typed of the note for customer support and not saved. */
  get noteDraft(): NoteDraft | null {
    return this.#notes.draft;
  }

  get unsavedNote(): UnsavedNote | null {
    return this.#notes.unsaved;
  }

  /** Asks for the message that a decision would send. */
  readonly fetchLetter: FetchLetter = async (decision): Promise<Reply<Letter>> => {
    const held = heldOf(this.#link.state.desk);
    return held ? this.#link.send('outcome:preview', { ...held, decision }) : refuse('no-ticket');
  };

  /** Takes up what the views below this element ask for, until `close`. */
  listenTo(element: HTMLElement): void {
    const link = this.#link;
    const { signal } = (this.#listening = new AbortController());
    const on = <Told extends Event>(name: string, listener: (event: Told) => void) =>
      element.addEventListener(name, (event) => listener(event as Told), { signal });
    on('desk-set-state', ({ state }: SetStateEvent) => void link.setState(state));
    on('desk-gone-read', () => link.forgetGone());
    on('desk-dialog-opened', ({ dialog }: DialogOpenedEvent) => link.forgetRefusal(dialog));
    on('desk-accept-offer', () => this.#answersOffer(null));
    on('desk-decline-offer', (event: DeclineOfferEvent) => this.#answersOffer(event));
    on('desk-decide', ({ made }: DecideEvent) => this.#asHolder((held) => void link.decide(held, made)));
    on('desk-undo', ({ clientId }: UndoEvent) => this.#asHolder((held) => void link.undo(held, clientId)));
    on('desk-end-contact', ({ disposition }: EndContactEvent) =>
      this.#asHolder((held) => void link.endContact(held, disposition)),
    );
    on('desk-edit-note', ({ basedOn, lines }: EditNoteEvent) =>
      this.#asHolder(({ ticketId }) => void link.editNote(ticketId, basedOn, lines)),
    );
    on('desk-extend-wrap-up', () => this.#asHolder(({ ticketId }) => void link.extendWrapUp(ticketId)));
    on('desk-finish-wrap-up', () => this.#asHolder(({ ticketId }) => void this.#finishes(ticketId)));
    on('desk-note-draft', ({ draft }: NoteDraftEvent) => this.#notes.write(draft));
    on('desk-dismiss-note', () => this.#dismissesNote());
  }

  follow({ agent, contact }: KnownDesk): void {
    this.#notes.follow(agent, contact);
  }

  close(): void {
    this.#listening?.abort();
    this.#notes.close();
  }

  #asHolder(ask: (held: HeldTicket) => void): void {
    const held = heldOf(this.#link.state.desk);
    if (held) ask(held);
  }

  #answersOffer(declined: DeclineOfferEvent | null): void {
    const offer = offerOf(this.#link.state.desk);
    if (!offer) return;
    if (declined) void this.#link.declineOffer(offer.id, declined.reason);
    else void this.#link.acceptOffer(offer.id);
  }

  /** DU4: what is typed of the note is saved first; where that fails the wrap-up goes on, and the note says why. */
  async #finishes(ticketId: TicketId): Promise<void> {
    if (!(await this.#notes.save())) return;
    if (contactOf(this.#link.state.desk)?.ticketId === ticketId) await this.#link.finishWrapUp(ticketId);
  }

  #dismissesNote(): void {
    this.#notes.dismiss();
    this.#changed();
  }
}
