import '@visavis/protocol/without-eval';
import type { SignedInStaff } from '@visavis/protocol';
import { base, buttonStyles, define } from '@visavis/ui';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { CopiedEvent } from '../console/events.ts';
import { SignedOutEvent } from '../desk/signed-out-event.ts';
import { SignOutEvent } from '../desk/views/events.ts';
import { Said, saidStyles } from '../staff/said.ts';
import '../staff/staff-header.ts';
import { AdminApi } from './admin-api.ts';
import { AdminDesk } from './admin-desk.ts';
import { drafts } from './drafts.ts';
import type { ActEvent, ShowLogEvent } from './events.ts';
import { sectionAt, SECTIONS, type Section } from './sections.ts';
import { general, leaving, saidAfter, sections } from './strings.ts';
import './views/admin-audit.ts';
import './views/admin-evidence.ts';
import './views/admin-hours.ts';
import './views/admin-keys.ts';
import './views/admin-nav.ts';
import './views/admin-policy.ts';
import './views/admin-questions.ts';
import './views/admin-replies.ts';
import './views/admin-secret.ts';
import './views/admin-staff.ts';
import './views/admin-webhooks.ts';
import { dialogOf } from './views/parts.ts';
import { visavisAdminStyles } from './visavis-admin.styles.ts';

const READ_AGAIN_MS = 5000;

/**
 * @summary The administrators' page: staff, hours, policy, words, keys, webhooks, audit; one section at an address. What is typed
 * and not saved is kept while the page is open.
 * @event desk-sign-out
 * @event desk-signed-out
 */
export class VisavisAdmin extends LitElement {
  static override readonly styles = [base, buttonStyles, saidStyles, visavisAdminStyles];

  @query('dialog') private readonly leavingDialog!: HTMLDialogElement | null;
  @query('main') private readonly main!: HTMLElement | null;

  @property({ attribute: false }) staff: SignedInStaff | null = null;

  /** The last try to sign out did not reach the server. */
  @property({ type: Boolean, attribute: 'sign-out-failed' }) signOutFailed = false;

  @state() private section: Section = sectionAt(location.hash);
  @state() private asksToLeave = false;

  readonly #desk = new AdminDesk(new AdminApi(), () => this.dispatchEvent(new SignedOutEvent()));
  readonly #said = new Said(this);
  #round: ReturnType<typeof setInterval> | undefined;
  #unsubscribe = (): void => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const undo = [this.#desk.subscribe(() => this.requestUpdate()), drafts.subscribe(() => this.requestUpdate())];
    this.#unsubscribe = () => undo.forEach((each) => each());
    addEventListener('hashchange', this.#addressChanged);
    this.#round = setInterval(() => void this.#readAgain(), READ_AGAIN_MS);
    this.#shows(sectionAt(location.hash));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe();
    removeEventListener('hashchange', this.#addressChanged);
    clearInterval(this.#round);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('staff') && this.staff) drafts.belongTo(this.staff.id);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('asksToLeave') && this.asksToLeave) this.leavingDialog?.showModal();
  }

  readonly #addressChanged = (): void => {
    if (!location.hash.startsWith('#admin')) return;
    this.#shows(sectionAt(location.hash));
    this.main?.focus();
  };

  #shows(section: Section): void {
    this.section = section;
    document.title = general.title(sections[section]);
    this.#desk.forget();
    void this.#desk.read(section);
    // The audit names those whom something was done to.
    if (section === 'audit') void this.#desk.read('staff');
  }

  async #readAgain(): Promise<void> {
    const isIdle = this.#desk.state.ask.state !== 'asking';
    if (document.visibilityState === 'visible' && isIdle) await this.#desk.read(this.section);
  }

  async #acts({ act, draftKey }: ActEvent): Promise<void> {
    if (!(await this.#desk.act(this.section, act))) return;
    if (draftKey !== null) drafts.drop(draftKey);
    this.#said.says(saidAfter[act.do]);
  }

  /** AD2: what is not saved is lost by signing out only, and then on purpose. */
  #signsOut(event: Event): void {
    if (!drafts.has('')) return;
    event.stopPropagation();
    this.asksToLeave = true;
  }

  #leaves(): void {
    drafts.clear();
    this.leavingDialog?.close();
    this.dispatchEvent(new SignOutEvent());
  }

  override render() {
    const { made } = this.#desk.state;
    return html`<staff-header
        page="admin"
        .staff=${this.staff}
        @desk-sign-out=${(event: Event) => this.#signsOut(event)}
      ></staff-header>
      <div class="panes">
        <admin-nav .section=${this.section} .unsaved=${SECTIONS.filter((section) => drafts.has(section))}></admin-nav>
        <main
          tabindex="-1"
          aria-label=${sections[this.section]}
          @admin-act=${(event: ActEvent) => void this.#acts(event)}
          @admin-forget=${() => this.#desk.forget()}
          @admin-more=${() => void this.#desk.more(this.section)}
          @admin-show-log=${({ webhookId, state: of }: ShowLogEvent) => void this.#desk.showLog(webhookId, of)}
          @admin-put-away=${() => this.#desk.putAway()}
          @console-copied=${({ isCopied }: CopiedEvent) => this.#said.says(isCopied ? general.copied : general.copyFailed)}
        >
          <h1 class="sr-only">${general.administration}</h1>
          ${this.#banners()} ${this.#hasRead() ? this.#view() : this.#waiting()}
          <admin-secret .made=${made}></admin-secret>
        </main>
      </div>
      ${this.#leaving()} ${this.#said.render()}`;
  }

  #banners() {
    const { isOffline } = this.#desk.state;
    return html`${this.signOutFailed ? banner(general.signOutFailed) : nothing}
    ${isOffline ? banner(general.offline) : nothing}`;
  }

  #waiting() {
    const { isOffline, hasFailed } = this.#desk.state;
    if (!isOffline && !hasFailed) return html`<p class="wait" role="status">${general.loading}</p>`;
    return html`<div class="wait">
      <p role="alert">${general.failed}</p>
      <button type="button" class="button" @click=${() => void this.#desk.read(this.section)}>
        ${general.tryAgain}
      </button>
    </div>`;
  }

  #hasRead(): boolean {
    const { section } = this;
    const isOfSettings = section === 'hours' || section === 'policy' || section === 'evidence';
    return this.#desk.state[isOfSettings ? 'settings' : section] !== null;
  }

  #view() {
    const { staff, settings, replies, questions, keys, webhooks, log, audit, ask } = this.#desk.state;
    switch (this.section) {
      case 'staff':
        return html`<admin-staff .staff=${staff} .me=${this.staff?.id ?? null} .ask=${ask}></admin-staff>`;
      case 'hours':
        return html`<admin-hours .settings=${settings} .drafts=${drafts} .ask=${ask}></admin-hours>`;
      case 'policy':
        return html`<admin-policy .settings=${settings} .drafts=${drafts} .ask=${ask}></admin-policy>`;
      case 'evidence':
        return html`<admin-evidence .settings=${settings} .drafts=${drafts} .ask=${ask}></admin-evidence>`;
      case 'replies':
        return html`<admin-replies .items=${replies} .drafts=${drafts} .ask=${ask}></admin-replies>`;
      case 'questions':
        return html`<admin-questions .items=${questions} .drafts=${drafts} .ask=${ask}></admin-questions>`;
      case 'keys':
        return html`<admin-keys .keys=${keys} .ask=${ask}></admin-keys>`;
      case 'webhooks':
        return html`<admin-webhooks .webhooks=${webhooks} .log=${log} .ask=${ask}></admin-webhooks>`;
      case 'audit':
        return html`<admin-audit .audit=${audit} .staff=${staff}></admin-audit>`;
    }
  }

  #leaving() {
    if (!this.asksToLeave) return nothing;
    return dialogOf({
      heading: leaving.heading,
      confirm: leaving.confirm,
      body: html`<p>${leaving.hint}</p>`,
      ask: { state: 'idle' },
      isDanger: true,
      onConfirm: () => this.#leaves(),
      onCancel: () => this.leavingDialog?.close(),
      onClose: () => (this.asksToLeave = false),
    });
  }
}

const banner = (text: string) => html`<vv-notice kind="warning" announce="polite">${text}</vv-notice>`;

// AD2: the browser asks in its own words before the page is closed, also from another page of staff.
addEventListener('beforeunload', (event) => {
  if (drafts.has('')) event.preventDefault();
});

define('visavis-admin', VisavisAdmin);
