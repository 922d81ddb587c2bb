import type { Allowed, Capabilities, OutcomeKind, RefusalCode } from '@visavis/protocol';
import { base } from '@visavis/ui/base/base.styles';
import { buttonStyles } from '@visavis/ui/button/button.styles';
import { define } from '@visavis/ui/define';
import { icon, iconStyles, type IconName } from '@visavis/ui/icon/icon';
import type { LogLine } from '@visavis/ui/message-log/log-line';
import '@visavis/ui/message-log/message-log';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { formatLocale, localized } from '../../locale/locale.ts';
import { conversationWords } from '../../strings/conversation.ts';
import { closingWords } from '../../strings/ending.ts';
import { allowedWords, capabilityWords, outcomeWords, resultWords as words } from '../../strings/result.ts';
import { after, LateCode } from '../late-code.ts';
import { saveConversation } from '../save-conversation.ts';
import { pageStyles } from './page.styles.ts';
import { resultViewStyles } from './result-view.styles.ts';
import { WantEvent } from './want-event.ts';

const emblems: Record<OutcomeKind, IconName> = {
  verified: 'check',
  suspended: 'information',
  'payment-risk': 'clock',
  'id-verification': 'person',
};
const marks: Record<Allowed, IconName> = { yes: 'check', no: 'minus', limited: 'clock' };

type CapabilityName = keyof typeof capabilityWords;
const ORDER: readonly CapabilityName[] = [
  'submitProposals',
  'acceptOffers',
  'editProfile',
  'continueWork',
  'withdrawEarnings',
];

const objection = new LateCode(() => import('./objection-form.ts'));

/**
 * @summary What was decided, what works now, what comes next, and how to object.
 * @event vv-want - `object`, `close`
 */
@localized
export class VvResultView extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, pageStyles, resultViewStyles];

  @property() outcome: OutcomeKind = 'verified';
  @property({ attribute: false }) decidedAt = 0;
  @property() brand = '';
  /** The reader, as a saved conversation names them. */
  @property({ attribute: 'own-name' }) ownName = '';
  @property({ attribute: false }) capabilities: Capabilities | null = null;

  /** The conversation, to be read again; empty where none is known. */
  @property({ attribute: false }) lines: readonly LogLine[] = [];

  @property({ type: Boolean, attribute: 'can-object' }) canObject = false;
  @property({ attribute: false }) objectUntil: number | null = null;
  @property({ type: Boolean }) objecting = false;
  @property({ type: Boolean }) closable = false;
  @property({ attribute: false }) problem: RefusalCode | null = null;

  protected override scheduleUpdate(): void | Promise<unknown> {
    return after(this.canObject ? [objection] : [], () => super.scheduleUpdate());
  }

  override render() {
    const { title, lead, next, nextTitle } = outcomeWords[this.outcome];
    return html`<div class="page ${this.outcome}">
        <div class="top">
          <div class="emblem">${icon(emblems[this.outcome])}</div>
          <h3 tabindex="-1">${title}</h3>
          <p class="lead">${lead(this.brand)}</p>
        </div>
        ${this.capabilities ? this.#whatWorks(this.capabilities) : nothing}
        <div class="section">
          <h4>${nextTitle}</h4>
          <ul class="next">
            ${next.map((line) => html`<li>${line}</li>`)}
          </ul>
        </div>
        ${this.canObject ? objection.draw(this, () => this.#objection()) : nothing}
        ${this.lines.length > 0 ? this.#conversation() : nothing}
        <p class="small">${words.decided} ${this.#date()}</p>
      </div>
      ${this.closable ? this.#close() : nothing}`;
  }

  #objection() {
    return html`<vv-objection-form
      ?busy=${this.objecting}
      .problem=${this.problem}
      .until=${this.objectUntil}
    ></vv-objection-form>`;
  }

  #close() {
    return html`<div class="actions">
      <button type="button" class="button wide" @click=${() => this.dispatchEvent(new WantEvent({ what: 'close' }))}>
        ${closingWords.close}
      </button>
    </div>`;
  }

  #whatWorks(capabilities: Capabilities) {
    return html`<div class="section works">
      <h4>${words.nowTitle}</h4>
      <ul class="plain">
        ${ORDER.map((name) => {
          const allowed = capabilities[name];
          return html`<li class=${allowed}>
            ${icon(marks[allowed])}<span>${capabilityWords[name]}</span>
            <span class="word">${allowedWords[allowed]}</span>
          </li>`;
        })}
      </ul>
    </div>`;
  }

  #conversation() {
    return html`<details>
      <summary>${words.conversation}</summary>
      <vv-message-log .lines=${this.lines} .text=${conversationWords.log} .locale=${formatLocale()}></vv-message-log>
      <button
        type="button"
        class="button small"
        @click=${() => saveConversation(this.lines, this.ownName, formatLocale())}
      >
        ${icon('download')} ${conversationWords.save}
      </button>
    </details>`;
  }

  #date() {
    const shown = new Intl.DateTimeFormat(formatLocale(), { dateStyle: 'long', timeStyle: 'short' }).format(
      this.decidedAt,
    );
    return html`<time datetime=${new Date(this.decidedAt).toISOString()}>${shown}</time>`;
  }
}

define('vv-result-view', VvResultView);
declare global {
  interface HTMLElementTagNameMap {
    'vv-result-view': VvResultView;
  }
}
