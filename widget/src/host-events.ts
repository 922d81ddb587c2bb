/*
 * What the embedding page can hear. The events bubble and cross shadow roots; names of states and numbers are all they carry:
 * a page that may know what was decided, or about whom, learns it from the marketplace's backend.
 */

const OUTWARD = { bubbles: true, composed: true };
const ASKING = { ...OUTWARD, cancelable: true };

/** The panel is about to open, by whatever opened it. `preventDefault()` keeps it closed. */
export class VisavisBeforeOpenEvent extends Event {
  constructor() {
    super('visavis-before-open', ASKING);
  }
}

/** The panel was opened. */
export class VisavisOpenEvent extends Event {
  constructor() {
    super('visavis-open', OUTWARD);
  }
}

/** The panel was closed. A place in the queue, a conversation or a call goes on. */
export class VisavisCloseEvent extends Event {
  constructor() {
    super('visavis-close', OUTWARD);
  }
}

/**
 * The person accepted a call, and camera and microphone are about to be used. `preventDefault()` postpones it: the call still
 * rings, and the person may accept again until it stops.
 */
export class VisavisBeforeCallEvent extends Event {
  constructor() {
    super('visavis-before-call', ASKING);
  }
}

/** The place in the queue changed; null: the person is not, or no longer, in the queue. */
export class VisavisQueueEvent extends Event {
  readonly place: number | null;

  constructor(place: number | null) {
    super('visavis-queue', OUTWARD);
    this.place = place;
  }
}

/** A call is live: a good moment to silence the page. Also after a reload in the middle of one. */
export class VisavisCallStartEvent extends Event {
  constructor() {
    super('visavis-call-start', OUTWARD);
  }
}

/** The live call is over, whoever or whatever ended it. */
export class VisavisCallEndEvent extends Event {
  constructor() {
    super('visavis-call-end', OUTWARD);
  }
}

/** The case is decided: a good moment to ask the backend what the account may do now. */
export class VisavisOutcomeEvent extends Event {
  constructor() {
    super('visavis-outcome', OUTWARD);
  }
}

/**
 * The person cannot go on by themselves. `code` is a refusal of the protocol, such as `no-case`, or `not-loaded`: a part of the
 * widget could not be fetched.
 */
export class VisavisErrorEvent extends Event {
  readonly code: string;

  constructor(code: string) {
    super('visavis-error', OUTWARD);
    this.code = code;
  }
}

/** Nobody is signed in on the page, and the person asks to be: show the sign-in, then call `identify` again. */
export class VisavisSignInEvent extends Event {
  constructor() {
    super('visavis-sign-in', { ...OUTWARD, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'visavis-before-open': VisavisBeforeOpenEvent;
    'visavis-open': VisavisOpenEvent;
    'visavis-close': VisavisCloseEvent;
    'visavis-before-call': VisavisBeforeCallEvent;
    'visavis-queue': VisavisQueueEvent;
    'visavis-call-start': VisavisCallStartEvent;
    'visavis-call-end': VisavisCallEndEvent;
    'visavis-outcome': VisavisOutcomeEvent;
    'visavis-sign-in': VisavisSignInEvent;
    'visavis-error': VisavisErrorEvent;
  }
}
