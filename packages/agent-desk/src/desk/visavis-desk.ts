import type { MediaStats } from '@visavis/media-client';
import type { SignedInStaff, SignInOptions, SignInProblem } from '@visavis/protocol';
import { base, buttonStyles, define, tokens } from '@visavis/ui';
import { html, LitElement } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import '../keys/views/desk-keys.ts';
import '../sign-in/desk-sign-in.ts';
import { takeSignInProblem } from '../sign-in/arrival.ts';
import {
  demoAccounts,
  signIn,
  signInOptions,
  signOut,
  whoIsSignedIn,
  type DemoAccount,
} from '../sign-in/staff-session.ts';
import { idleAsk, type Ask } from './asks.ts';
import type { DeskWorkspace } from './desk-workspace.ts';
import { pageAt, placeOf, type StaffPage } from './staff-pages.ts';
import { general, signIn as words } from './strings.ts';
import type { SignInEvent } from './views/events.ts';
import { visavisDeskStyles } from './visavis-desk.styles.ts';

/** `asking` not known yet · `unreachable` nobody answers, tried again by itself · `out` · `in` with who it is. */
type Session =
  | { readonly state: 'asking' | 'unreachable' }
  | { readonly state: 'out'; readonly notice: string; readonly options: SignInOptions }
  | { readonly state: 'in'; readonly staff: SignedInStaff };

const ASK_AGAIN_MS = 3000;

/** CN8: pages that are loaded for those who open them, and by nobody else. */
const LATER: Readonly<Record<StaffPage, () => Promise<unknown>>> = {
  desk: () => import('./desk-workspace.ts'),
  console: () => import('../console/visavis-console.ts'),
  board: () => import('../board/visavis-board.ts'),
  admin: () => import('../admin/visavis-admin.ts'),
};

/**
 * @summary The page of staff: signs in, then shows what the role is for: the desk, or customer support's console, which is
 * loaded only then. Supervisors and administrators choose by the address (`#console`). Lives alone on its page, `/desk`.
 */
export class VisavisDesk extends LitElement {
  static override readonly styles = [tokens, base, buttonStyles, visavisDeskStyles];

  @query('desk-workspace:defined') private readonly workspace!: DeskWorkspace | null;

  /** The server's origin. */
  @property() server = location.origin;

  @state() private session: Session = { state: 'asking' };
  @state() private ask: Ask = idleAsk;
  @state() private signOutFailed = false;
  @state() private accounts: readonly DemoAccount[] = [];
  @state() private problem: SignInProblem | null = null;

  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#addressChanged);
    this.problem = takeSignInProblem();
    void this.#askWho();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#addressChanged);
    clearTimeout(this.#timer);
  }

  /**
   * Diagnostic, for tests and for looking into a bad call: what has flowed in the call that is on, such as
   * `framesDecoded` and `audioBytesReceived`; null without a call.
   */
  async callStats(): Promise<MediaStats | null> {
    return (await this.workspace?.callStats()) ?? null;
  }

  async #askWho(): Promise<void> {
    clearTimeout(this.#timer);
    const reply = await whoIsSignedIn();
    if (reply.ok) return this.#isIn(reply.value);
    if (reply.refusal === 'not-signed-in' || reply.refusal === 'session-ended') return this.#isOut('');
    this.session = { state: 'unreachable' };
    this.#timer = setTimeout(() => void this.#askWho(), ASK_AGAIN_MS);
  }

  async #signIn({ username, password }: SignInEvent): Promise<void> {
    this.ask = { state: 'asking' };
    this.problem = null;
    const reply = await signIn({ username, password });
    if (reply.ok) this.#isIn(reply.value);
    else this.ask = { state: 'refused', refusal: reply.refusal };
  }

  async #signOut(): Promise<void> {
    await this.workspace?.leave();
    this.signOutFailed = !(await signOut());
    if (!this.signOutFailed) await this.#isOut('');
  }

  readonly #addressChanged = (): void => {
    if (this.session.state === 'in') this.#isIn(this.session.staff);
  };

  #isIn(staff: SignedInStaff): void {
    const page = pageAt(location.hash, staff.role);
    const place = placeOf(page, staff.role, location.pathname);
    if (place) return location.replace(place);
    void LATER[page]();
    this.ask = { state: 'idle' };
    this.problem = null;
    this.session = { state: 'in', staff };
  }

  /** What was shown is gone at once; the sign-in comes once it is known which ways there are, so that nothing jumps. */
  async #isOut(notice: string): Promise<void> {
    this.ask = { state: 'idle' };
    this.session = { state: 'asking' };
    const [options, accounts] = await Promise.all([signInOptions(), demoAccounts()]);
    this.accounts = accounts;
    this.session = { state: 'out', notice, options };
  }

  override render() {
    switch (this.session.state) {
      case 'asking':
        return html`<p class="wait" role="status">${general.loading}</p>`;
      case 'unreachable':
        return html`<div class="wait" role="status">
          <p>${general.unreachable}</p>
          <button type="button" class="button" @click=${this.#askWho}>${general.tryAgain}</button>
        </div>`;
      case 'out':
        return html`<desk-sign-in
          .ask=${this.ask}
          .notice=${this.session.notice}
          .problem=${this.problem}
          .options=${this.session.options}
          .accounts=${this.accounts}
          @desk-sign-in=${this.#signIn}
        ></desk-sign-in>`;
      case 'in':
        return this.#page(this.session.staff);
    }
  }

  #page(staff: SignedInStaff) {
    return html`<desk-keys></desk-keys>${this.#pageAt(pageAt(location.hash, staff.role), staff)}`;
  }

  #pageAt(page: StaffPage, staff: SignedInStaff) {
    switch (page) {
      case 'desk':
        return html`<desk-workspace
          .staff=${staff}
          .server=${this.server}
          .signOutFailed=${this.signOutFailed}
          @desk-sign-out=${this.#signOut}
          @desk-signed-out=${() => void this.#isOut(words.ended)}
        ></desk-workspace>`;
      case 'console':
        return html`<visavis-console
          .staff=${staff}
          .signOutFailed=${this.signOutFailed}
          @desk-sign-out=${this.#signOut}
          @desk-signed-out=${() => void this.#isOut(words.ended)}
        ></visavis-console>`;
      case 'board':
        return html`<visavis-board
          .staff=${staff}
          .signOutFailed=${this.signOutFailed}
          @desk-sign-out=${this.#signOut}
          @desk-signed-out=${() => void this.#isOut(words.ended)}
        ></visavis-board>`;
      case 'admin':
        return html`<visavis-admin
          .staff=${staff}
          .signOutFailed=${this.signOutFailed}
          @desk-sign-out=${this.#signOut}
          @desk-signed-out=${() => void this.#isOut(words.ended)}
        ></visavis-admin>`;
    }
  }
}

define('visavis-desk', VisavisDesk);
declare global {
  interface HTMLElementTagNameMap {
    'visavis-desk': VisavisDesk;
  }
}
