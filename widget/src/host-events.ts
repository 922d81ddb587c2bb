/*
 * What the embedding page can hear. The events bubble, cross shadow roots and carry nothing: a page that may know what was
 * decided learns it from the marketplace's backend.
 */

/** The panel was opened. */
export class VisavisOpenEvent extends Event {
  constructor() {
    super('visavis-open', { bubbles: true, composed: true });
  }
}

/** The panel was closed. A place in the queue, a conversation or a call goes on. */
export class VisavisCloseEvent extends Event {
  constructor() {
    super('visavis-close', { bubbles: true, composed: true });
  }
}

/** The case is decided: a good moment to ask the backend what the account may do now. */
export class VisavisOutcomeEvent extends Event {
  constructor() {
    super('visavis-outcome', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'visavis-open': VisavisOpenEvent;
    'visavis-close': VisavisCloseEvent;
    'visavis-outcome': VisavisOutcomeEvent;
  }
}
