import type { CallId, PhoneStatus } from '@visavis/protocol';
import type { CallSession } from '../call/call-session.ts';
import type { CallState } from '../call/call-state.ts';
import type { DeviceChoice } from './devices.ts';
import type { FreelancerLink } from './freelancer-link.ts';

/** `none` no call is live · `loading` its code is on the way · `broken` it could not be loaded · `on` the session runs. */
export type CallPartState =
  | { readonly step: 'none' | 'loading' | 'broken' }
  | { readonly step: 'on'; readonly session: CallSession; readonly state: CallState };

/** Holds the session of the live call: loads the call's code when there is one, and ends the session when there is none. */
export class CallPart {
  readonly #changed: () => void;
  #callId: CallId | null = null;
  /** The line that the session speaks over. */
  #link: FreelancerLink | null = null;
  #session: CallSession | null = null;
  #isBroken = false;
  #phone: PhoneStatus['state'] = 'none';

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get state(): CallPartState {
    if (this.#session) return { step: 'on', session: this.#session, state: this.#session.store.state };
    if (this.#callId === null) return { step: 'none' };
    return { step: this.#isBroken ? 'broken' : 'loading' };
  }

  /** Fetches the call's code before it is needed. */
  prepare(): void {
    import('../call/call.ts').catch(() => undefined);
  }

  /**
   * Follows the live call: another id, or null, ends the session before. So does another line, which a tab has that had to begin
   * anew; while there is none the media goes on.
   */
  follow(
    callId: CallId | null,
    link: FreelancerLink | null,
    choice: DeviceChoice,
    phone: PhoneStatus['state'] = 'none',
  ): void {
    this.#phone = phone;
    this.#session?.followPhone(phone);
    const isSameLine = link === null || link === this.#link;
    if (callId === this.#callId && isSameLine) return;
    this.#callId = callId;
    this.#link = link;
    this.#session?.close();
    this.#session = null;
    if (callId && link) void this.#load(callId, link, choice);
  }

  /** The code could not be had before: the person asks for another try. */
  loadAgain(link: FreelancerLink | null, choice: DeviceChoice): void {
    if (this.#callId && link && link === this.#link && !this.#session) void this.#load(this.#callId, link, choice);
  }

  async #load(callId: CallId, link: FreelancerLink, choice: DeviceChoice): Promise<void> {
    this.#isBroken = false;
    this.#changed();
    try {
      const { CallSession } = await import('../call/call.ts');
      if (this.#callId !== callId || this.#link !== link || this.#session) return;
      this.#session = new CallSession(callId, link, choice, this.#phone);
      this.#session.store.subscribe(this.#changed);
    } catch {
      this.#isBroken = true;
    }
    this.#changed();
  }
}
