import type { PhoneCode } from './phone-code.ts';
import type { PhoneStatus } from '@visavis/protocol';
import type { FreelancerLink } from '../chat/freelancer-link.ts';

/** `code` of the panel itself: `away` not wanted so far, on its way, there, or not to be had. */
export type PhonePartState = {
  readonly isShown: boolean;
  readonly panel: 'away' | 'loading' | 'here' | 'missing';
  readonly code: PhoneCode;
};

/** Holds what the computer shows of the phone: the panel, whose code is loaded when it is first needed, and the link for the phone. */
export class PhonePart {
  readonly #changed: () => void;
  #status: PhoneStatus['state'] = 'none';
  #state: PhonePartState = { isShown: false, panel: 'away', code: { state: 'none' } };

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get state(): PhonePartState {
    return this.#state;
  }

  /** The person wants to see it. A code is asked for where no phone is there yet. */
  show(line: FreelancerLink | null, status: PhoneStatus['state']): void {
    this.#become({ isShown: true });
    void this.#load();
    if (status === 'none' || status === 'offered') void this.renew(line);
  }

  hide(): void {
    this.#become({ isShown: false, code: { state: 'none' } });
  }

  /** Another code; the one before is worth nothing then. */
  async renew(line: FreelancerLink | null): Promise<void> {
    this.#become({ code: { state: 'asked' } });
    const reply = await line?.send('phone:offer', {});
    if (this.#state.isShown)
      this.#become({ code: reply?.ok ? { state: 'here', link: reply.value } : { state: 'failed' } });
  }

  /** The computer takes back; what becomes of it is told by the server. */
  async stop(line: FreelancerLink | null): Promise<void> {
    this.hide();
    await line?.send('phone:stop', {});
  }

  /**
   * W80: a code that was used is put away; once the phone's picture is in the call, the call is what is to be seen. Called while the
   * page is drawn, so it tells nobody.
   */
  follow(status: PhoneStatus['state']): void {
    const before = this.#status;
    this.#status = status;
    if (status === before || status === 'none' || status === 'offered') return;
    void this.#load();
    const isShown = this.#state.isShown && status !== 'live';
    this.#state = { ...this.#state, isShown, code: { state: 'none' } };
  }

  async #load(): Promise<void> {
    const { panel } = this.#state;
    if (panel === 'loading' || panel === 'here') return;
    this.#state = { ...this.#state, panel: 'loading' };
    try {
      await import('./panel/phone-panel.ts');
      this.#become({ panel: 'here' });
    } catch {
      this.#become({ panel: 'missing' });
    }
  }

  #become(news: Partial<PhonePartState>): void {
    this.#state = { ...this.#state, ...news };
    this.#changed();
  }
}
