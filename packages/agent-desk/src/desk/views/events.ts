import type { ClientId, DeclineReason, Disposition, NoteLines } from '@visavis/protocol';
import type { MadeDecision } from '../decision-draft.ts';
import type { NoteDraft } from '../note-keeper.ts';

import type { TypedNote } from '../typed-note.ts';
import { StaffEvent } from '../../staff/staff-event.ts';

/* What views ask for. Views decide nothing: the root element turns each of these into a command. */

export class SignInEvent extends StaffEvent {
  readonly username: string;
  readonly password: string;
  constructor(username: string, password: string) {
    super('desk-sign-in');
    this.username = username;
    this.password = password;
  }
}

export class SignOutEvent extends StaffEvent {
  constructor() {
    super('desk-sign-out');
  }
}

export class SetStateEvent extends StaffEvent {
  readonly state: 'available' | 'break' | 'offline';
  constructor(state: 'available' | 'break' | 'offline') {
    super('desk-set-state');
    this.state = state;
  }
}

/** The desk is taken back from where it was opened last. */
export class UseHereEvent extends StaffEvent {
  constructor() {
    super('desk-use-here');
  }
}

/** "Take next": what is offered is accepted. */
export class AcceptOfferEvent extends StaffEvent {
  constructor() {
    super('desk-accept-offer');
  }
}

export class DeclineOfferEvent extends StaffEvent {
  readonly reason: DeclineReason;
  constructor(reason: DeclineReason) {
    super('desk-decline-offer');
    this.reason = reason;
  }
}

/** The words about what went away were read. */
export class GoneReadEvent extends StaffEvent {
  constructor() {
    super('desk-gone-read');
  }
}

export class CallEvent extends StaffEvent {
  readonly wish: 'start' | 'end' | 'rejoin' | 'toggle-mute' | 'retry-microphone' | 'sharpen' | 'take-picture';
  constructor(wish: CallEvent['wish']) {
    super('desk-call');
    this.wish = wish;
  }
}

/** The draft of the line to the freelancer changed; it is kept over a reload. */
export class DraftEvent extends StaffEvent {
  readonly draft: string;
  constructor(draft: string) {
    super('desk-draft');
    this.draft = draft;
  }
}

/** Whether the freelancer reads along while the agent types. */
export class ShowTypingEvent extends StaffEvent {
  readonly isOn: boolean;
  constructor(isOn: boolean) {
    super('desk-show-typing');
    this.isOn = isOn;
  }
}

/** What is typed for an internal note changed; it is kept over a reload, apart from any line to the freelancer. */
export class InternalDraftEvent extends StaffEvent {
  readonly typed: TypedNote;
  constructor(typed: TypedNote) {
    super('desk-internal-draft');
    this.typed = typed;
  }
}

export class AddInternalNoteEvent extends StaffEvent {
  readonly clientId: ClientId;
  readonly text: string;
  constructor(clientId: ClientId, text: string) {
    super('desk-add-internal-note');
    this.clientId = clientId;
    this.text = text;
  }
}

/** A decision was confirmed. Its `clientId` was made when its dialog was opened. */
export class DecideEvent extends StaffEvent {
  readonly made: MadeDecision;
  constructor(made: MadeDecision) {
    super('desk-decide');
    this.made = made;
  }
}

/** A recorded decision is taken back before it takes effect. */
export class UndoEvent extends StaffEvent {
  readonly clientId: ClientId;
  constructor(clientId: ClientId) {
    super('desk-undo');
    this.clientId = clientId;
  }
}

export class EndContactEvent extends StaffEvent {
  readonly disposition: Disposition;
  constructor(disposition: Disposition) {
    super('desk-end-contact');
    this.disposition = disposition;
  }
}

/** A dialog was opened: words of an earlier refusal do not belong to it. */
export class DialogOpenedEvent extends StaffEvent {
  readonly dialog: 'decide' | 'end-contact';
  constructor(dialog: 'decide' | 'end-contact') {
    super('desk-dialog-opened');
    this.dialog = dialog;
  }
}

export class ExtendWrapUpEvent extends StaffEvent {
  constructor() {
    super('desk-extend-wrap-up');
  }
}

export class FinishWrapUpEvent extends StaffEvent {
  constructor() {
    super('desk-finish-wrap-up');
  }
}

/** The note was edited; `basedOn` is the version that was read, 0 where there was none. */
export class EditNoteEvent extends StaffEvent {
  readonly basedOn: number;
  readonly lines: NoteLines;
  constructor(basedOn: number, lines: NoteLines) {
    super('desk-edit-note');
    this.basedOn = basedOn;
    this.lines = lines;
  }
}

/** What is being edited of the note changed; null once it is not edited any more. */
export class NoteDraftEvent extends StaffEvent {
  readonly draft: NoteDraft | null;
  constructor(draft: NoteDraft | null) {
    super('desk-note-draft');
    this.draft = draft;
  }
}

/** A note that was not saved in time was looked at. */
export class DismissNoteEvent extends StaffEvent {
  constructor() {
    super('desk-dismiss-note');
  }
}
