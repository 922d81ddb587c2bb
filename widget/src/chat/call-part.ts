import type { CallId, FactOf, MediaFacts, PhoneStatus, SeatMedia } from '@visavis/protocol';
import type { CallSession } from '../call/call-session.ts';
import type { CallState } from '../call/call-state.ts';
import type { DeviceChoice } from './devices.ts';
import type { FreelancerLink } from './freelancer-link.ts';

/** `none` no call is live · `loading` its code is on the way · `broken` it could not be loaded · `on` the session runs. */
export type CallPartState =
  | { readonly step: 'none' | 'loading' | 'broken' }
  | { readonly step: 'on'; readonly session: CallSession; readonly state: CallState };

/** `live` whose media this tab carries · `mayCome` one may be prepared · `warm` the latest snapshot's. */
export type CallOutlook = {
  readonly live: CallId | null;
  readonly mayCome: boolean;
  readonly warm: CallId | null;
};

export const NO_CALL: CallOutlook = { live: null, mayCome: false, warm: null };

/** A call that is prepared, with the seat that was told for it until a session has it. */
type Expected = { readonly callId: CallId; readonly seat?: SeatMedia };

/**
 * Holds the session of the call that is prepared or live: loads the call's code when there is one, and ends the session when there is
 * none. What is prepared shows nowhere until it is live (W91).
 */
export class CallPart {
  readonly #changed: () => void;
  #outlook = NO_CALL;
  #expected: Expected | null = null;
  #callId: CallId | null = null;
  /** The line that the session speaks over. */
  #link: FreelancerLink | null = null;
  #unhear: (() => void)[] = [];
  #session: CallSession | null = null;
  #loading: object | null = null;
  #isBroken = false;
  #choice!: DeviceChoice;
  #phone: PhoneStatus['state'] = 'none';

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get state(): CallPartState {
    const { live } = this.#outlook;
    if (live === null) return { step: 'none' };
    if (this.#session?.isLive) return { step: 'on', session: this.#session, state: this.#session.store.state };
    return { step: this.#isBroken ? 'broken' : 'loading' };
  }

  /** Fetches the call's code before it is needed. */
  prepare(): void {
    import('../call/call.ts').catch(() => undefined);
  }

  /**
   * Follows what is so now: another call, or none, ends the session before. So does another line, which a tab has that had to begin
   * anew; while there is none the media goes on.
   */
  follow(
    outlook: CallOutlook,
    link: FreelancerLink | null,
    choice: DeviceChoice,
    phone: PhoneStatus['state'] = 'none',
  ): void {
    this.#choice = choice;
    this.#phone = phone;
    this.#session?.followPhone(phone);
    if (link && link !== this.#link) this.#hear(link);
    this.#take(outlook);
    this.#settle();
  }

  /** The code could not be had before: the person asks for another try. */
  loadAgain(link: FreelancerLink | null, choice: DeviceChoice): void {
    this.#isBroken = false;
    this.follow(this.#outlook, link, choice, this.#phone);
  }

  /** W92: a seat may be told before the code that takes it is there. */
  #hear(link: FreelancerLink): void {
    for (const undo of this.#unhear) undo();
    this.#end();
    this.#link = link;
    this.#expected = null;
    this.#outlook = NO_CALL;
    const hear = <Name extends 'media:seat' | 'media:seat-gone'>(
      name: Name,
      act: (fact: FactOf<MediaFacts, Name>) => unknown,
    ) =>
      link.on(name, (fact) => {
        act(fact);
        this.#settle();
      });
    this.#unhear = [
      // A session that is there hears of its own call itself.
      hear('media:seat', ({ callId, media }) => {
        if (this.#session?.callId !== callId) this.#expected = { callId, seat: media };
      }),
      hear('media:seat-gone', ({ callId }) => this.#session?.callId === callId || this.#gone(callId)),
    ];
  }

  #take(outlook: CallOutlook): void {
    const { live, warm } = this.#outlook;
    this.#outlook = outlook;
    if (outlook.warm && outlook.warm !== warm && outlook.warm !== this.#expected?.callId)
      this.#expected = { callId: outlook.warm };
    if (outlook.live === live) return;
    if (live) this.#gone(live);
    this.#isBroken = false;
  }

  #gone(callId: CallId): void {
    if (this.#expected?.callId === callId) this.#expected = null;
  }

  #settle(): void {
    const { live, mayCome } = this.#outlook;
    const callId = live ?? ((mayCome && this.#expected?.callId) || null);
    if (callId !== this.#callId) {
      this.#end();
      this.#callId = callId;
    }
    if (callId) this.#begin(callId);
    if (!live || this.#session?.isLive !== false) return;
    this.#session.goLive();
    this.#changed();
  }

  #begin(callId: CallId): void {
    if (this.#link && !this.#session && !this.#loading && !this.#isBroken) void this.#load(callId, this.#link);
  }

  #end(): void {
    this.#callId = null;
    this.#loading = null;
    this.#session?.close();
    this.#session = null;
  }

  async #load(callId: CallId, link: FreelancerLink): Promise<void> {
    const loading = {};
    this.#loading = loading;
    this.#changed();
    try {
      const { CallSession } = await import('../call/call.ts');
      if (this.#loading !== loading) return;
      const { seat } = this.#expected?.callId === callId ? this.#expected : {};
      if (seat) this.#expected = { callId };
      const session = new CallSession({
        callId,
        link,
        choice: this.#choice,
        phone: this.#phone,
        ...(seat && { seat }),
      });
      session.store.subscribe(() => this.#sessionChanged(session));
      this.#session = session;
    } catch {
      if (this.#loading !== loading) return;
      this.#isBroken = true;
    }
    this.#loading = null;
    this.#settle();
    this.#changed();
  }

  /** The server knows nothing of what was prepared any more. */
  #sessionChanged(session: CallSession): void {
    if (session.store.state.media === 'closed' && !session.isLive && session === this.#session) {
      this.#session = null;
      this.#gone(session.callId);
      this.#settle();
    }
    this.#changed();
  }
}
