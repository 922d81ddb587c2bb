/*
 * What the embedding page can hear. The events bubble and cross shadow roots; names of states and numbers are all they carry:
 * a page that may know what was decided, or about whom, learns it from the marketplace's backend.
 */

export const OUTWARD = { bubbles: true, composed: true };
export const ASKING = { ...OUTWARD, cancelable: true };

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

declare global {
  interface HTMLElementEventMap {
    'visavis-before-open': VisavisBeforeOpenEvent;
    'visavis-open': VisavisOpenEvent;
    'visavis-close': VisavisCloseEvent;
    'visavis-error': VisavisErrorEvent;
  }
}
