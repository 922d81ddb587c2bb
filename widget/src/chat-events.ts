import { ASKING, OUTWARD } from './host-events.ts';

/* Of the events of `host-events.ts` those that only an open widget tells. */

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

/** Nobody is signed in on the page, and the person asks to be: show the sign-in, then call `identify` again. */
export class VisavisSignInEvent extends Event {
  constructor() {
    super('visavis-sign-in', { ...OUTWARD, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'visavis-before-call': VisavisBeforeCallEvent;
    'visavis-queue': VisavisQueueEvent;
    'visavis-call-start': VisavisCallStartEvent;
    'visavis-call-end': VisavisCallEndEvent;
    'visavis-outcome': VisavisOutcomeEvent;
    'visavis-sign-in': VisavisSignInEvent;
  }
}
