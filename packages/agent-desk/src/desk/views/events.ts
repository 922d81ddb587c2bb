import type { ClientId, Decision, Disposition, NoteLines } from '@visavis/protocol';

/* What views ask for. Views decide nothing: the root element turns each of these into a command. */

abstract class DeskEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

export class SignInEvent extends DeskEvent {
  readonly username: string;
  readonly password: string;
  constructor(username: string, password: string) {
    super('desk-sign-in');
    this.username = username;
    this.password = password;
  }
}

export class SignOutEvent extends DeskEvent {
  constructor() {
    super('desk-sign-out');
  }
}

export class SetStateEvent extends DeskEvent {
  readonly state: 'available' | 'break' | 'offline';
  constructor(state: 'available' | 'break' | 'offline') {
    super('desk-set-state');
    this.state = state;
  }
}

export class TakeNextEvent extends DeskEvent {
  constructor() {
    super('desk-take-next');
  }
}

export class CallEvent extends DeskEvent {
  readonly wish: 'start' | 'end' | 'rejoin' | 'toggle-mute' | 'retry-microphone';
  constructor(wish: CallEvent['wish']) {
    super('desk-call');
    this.wish = wish;
  }
}

/** The draft of the line to the freelancer changed; it is kept over a reload. */
export class DraftEvent extends DeskEvent {
  readonly draft: string;
  constructor(draft: string) {
    super('desk-draft');
    this.draft = draft;
  }
}

/** A decision was confirmed. `clientId` was made when its dialog was opened. */
export class DecideEvent extends DeskEvent {
  readonly clientId: ClientId;
  readonly decision: Decision;
  constructor(clientId: ClientId, decision: Decision) {
    super('desk-decide');
    this.clientId = clientId;
    this.decision = decision;
  }
}

export class EndContactEvent extends DeskEvent {
  readonly disposition: Disposition;
  constructor(disposition: Disposition) {
    super('desk-end-contact');
    this.disposition = disposition;
  }
}

/** A dialog was opened: words of an earlier refusal do not belong to it. */
export class DialogOpenedEvent extends DeskEvent {
  readonly dialog: 'decide' | 'end-contact';
  constructor(dialog: 'decide' | 'end-contact') {
    super('desk-dialog-opened');
    this.dialog = dialog;
  }
}

export class FinishWrapUpEvent extends DeskEvent {
  constructor() {
    super('desk-finish-wrap-up');
  }
}

/** The note was edited; `basedOn` is the version that was read, 0 where there was none. */
export class EditNoteEvent extends DeskEvent {
  readonly basedOn: number;
  readonly lines: NoteLines;
  constructor(basedOn: number, lines: NoteLines) {
    super('desk-edit-note');
    this.basedOn = basedOn;
    this.lines = lines;
  }
}
