import '@visavis/protocol/without-eval';
import { newClientId } from '@visavis/link';
import type { SignedInStaff } from '@visavis/protocol';
import { CaseId } from '@visavis/protocol';
import { base, buttonStyles, define, icon, iconStyles } from '@visavis/ui';
import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { SignedOutEvent } from '../desk/signed-out-event.ts';
import { Said, saidStyles } from '../staff/said.ts';
import '../staff/staff-header.ts';
import { ConsoleApi } from './console-api.ts';
import { EvidenceOfCase } from './case-evidence.ts';
import { ConsoleDesk } from './console-desk.ts';
import { caseIdOf, type Shown } from './console-state.ts';
import type {
  ChangeDecisionEvent,
  ChooseEvent,
  CopiedEvent,
  OpenCaseEvent,
  OpenEvidenceEvent,
  SearchEvent,
} from './events.ts';
import { card as words, general, mails, change, notOurs } from './strings.ts';
import './views/console-card.ts';
import type { ConsoleCard } from './views/console-card.ts';
import './views/console-evidence.ts';
import './views/console-look-up.ts';
import './views/console-mails.ts';
import './views/console-note.ts';
import './views/console-replies.ts';
import { visavisConsoleStyles } from './visavis-console.styles.ts';

/** The console's part of the page's address; a case follows it. */
const HASH = '#console';
const READ_AGAIN_MS = 15_000;

/**
 * @summary The page of customer support: looks a freelancer up, reads the case and its note, sends the invitation again and
 * copies replies. Supervisors and administrators reach it from the desk.
 * @event desk-sign-out
 * @event desk-signed-out
 */
export class VisavisConsole extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, saidStyles, visavisConsoleStyles];

  @query('console-card') private readonly card!: ConsoleCard | null;

  @property({ attribute: false }) staff: SignedInStaff | null = null;

  /** The last try to sign out did not reach the server. */
  @property({ type: Boolean, attribute: 'sign-out-failed' }) signOutFailed = false;

  readonly #desk = new ConsoleDesk(new ConsoleApi(), () => this.dispatchEvent(new SignedOutEvent()));
  readonly #evidence = new EvidenceOfCase();
  #round: ReturnType<typeof setInterval> | undefined;
  readonly #said = new Said(this);
  #unsubscribe = (): void => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = general.title;
    const stop = [this.#desk, this.#evidence].map((store) => store.subscribe(() => this.#changed()));
    this.#unsubscribe = () => stop.forEach((each) => each());
    this.#round = setInterval(() => void this.#readAgain(), READ_AGAIN_MS);
    const asked = CaseId.safeParse(location.hash.slice(HASH.length + 1));
    void (asked.success ? this.#desk.open(asked.data) : this.#desk.start());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe();
    clearInterval(this.#round);
    this.#evidence.close();
  }

  #changed(): void {
    const { shown } = this.#desk.state;
    const isForReader = this.staff?.role === 'supervisor' && shown.kind === 'shown';
    this.#evidence.follow(isForReader ? shown.card.id : null);
    this.requestUpdate();
  }

  async #readAgain(): Promise<void> {
    if (document.visibilityState === 'visible') await Promise.all([this.#desk.refresh(), this.#evidence.refresh()]);
  }

  async #opens(opening: Promise<void>): Promise<void> {
    await opening;
    const caseId = caseIdOf(this.#desk.state.shown);
    history.replaceState(null, '', caseId ? `${HASH}/${caseId}` : HASH);
    await this.updateComplete;
    await this.card?.updateComplete;
    (this.card ?? this.renderRoot.querySelector<HTMLElement>('.middle'))?.focus();
  }

  async #changes({ asked }: ChangeDecisionEvent): Promise<void> {
    if (!(await this.#desk.changeDecision(asked))) return;
    this.card?.changed();
    this.#said.says(change.changed);
  }

  async #resends(): Promise<void> {
    if (await this.#desk.resend()) this.#said.says(mails.sent);
  }

  override render() {
    const { found, shown, replies, asks, isOffline } = this.#desk.state;
    return html`<staff-header page="console" .staff=${this.staff}></staff-header>
      <main
        @console-search=${({ query: typed }: SearchEvent) => void this.#desk.search(typed)}
        @console-choose=${({ found: chosen }: ChooseEvent) => void this.#opens(this.#desk.choose(chosen))}
        @console-open-case=${({ caseId }: OpenCaseEvent) => void this.#opens(this.#desk.open(caseId))}
        @console-copied=${({ isCopied }: CopiedEvent) => this.#said.says(isCopied ? general.copied : general.copyFailed)}
        @console-resend=${() => void this.#resends()}
        @console-open-evidence=${({ reason }: OpenEvidenceEvent) => void this.#evidence.open(reason)}
        @console-change-decision=${(event: ChangeDecisionEvent) => void this.#changes(event)}
      >
        <h1 class="sr-only">${general.console}</h1>
        ${banner(this.signOutFailed ? general.signOutFailed : isOffline ? general.offline : null)}
        <div class="panes">
          <console-look-up
            class="left"
            .found=${found}
            .ask=${asks.search}
            .current=${caseIdOf(shown)}
          ></console-look-up>
          <div class="middle" role="group" tabindex="-1" aria-label=${words.pane}>${this.#middle(shown)}</div>
          <aside class="right" aria-label=${general.console}>
            ${shown.kind === 'shown' ? this.#records(shown) : nothing}
            <console-replies .replies=${replies}></console-replies>
          </aside>
        </div>
      </main>
      ${this.#said.render()}`;
  }

  #middle(shown: Shown) {
    switch (shown.kind) {
      case 'empty':
        return html`<div class="blank">
          ${icon('person')}
          <h2>${words.empty}</h2>
          <p>${words.emptyHint}</p>
        </div>`;
      case 'not-ours':
        return html`<div class="blank">
          ${icon('information')}
          <h2>${notOurs.heading}</h2>
          <p><strong>${shown.found.account.name}</strong> · ${shown.found.account.id}</p>
          <p>${shown.message}</p>
          <p>${notOurs.whatNow}</p>
        </div>`;
      case 'loading':
        return html`<p class="blank" role="status">${words.loading}</p>`;
      case 'failed':
        return html`<div class="blank">
          <p role="alert">${words.failed}</p>
          <button type="button" class="button" @click=${() => void this.#desk.open(shown.caseId)}>
            ${general.tryAgain}
          </button>
        </div>`;
      case 'shown':
        return html`<console-card
          .card=${shown.card}
          .reader=${this.staff?.role ?? 'cs'}
          .changeAsk=${this.#desk.state.asks.change}
          .makeKey=${newClientId}
        ></console-card>`;
    }
  }

  #records({ card }: Extract<Shown, { kind: 'shown' }>) {
    return html`${
        this.staff?.role === 'supervisor'
          ? html`<console-evidence .evidence=${this.#evidence.state}></console-evidence>`
          : nothing
      }
      <console-note .notes=${card.notes}></console-note>
      <console-mails
        .name=${card.account.name}
        .mails=${card.mails}
        .resendableFrom=${card.resendableFrom}
        .ask=${this.#desk.state.asks.resend}
      ></console-mails>`;
  }
}

function banner(text: string | null) {
  return text === null ? nothing : html`<vv-notice class="banner" kind="warning" announce="polite">${text}</vv-notice>`;
}

define('visavis-console', VisavisConsole);
