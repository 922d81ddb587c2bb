import { base } from '@visavis/ui/base/base.styles';
import { buttonStyles } from '@visavis/ui/button/button.styles';
import { fieldStyles } from '@visavis/ui/field/field.styles';
import { icon, iconStyles, type IconName } from '@visavis/ui/icon/icon';
import { tokens } from '@visavis/ui/tokens/tokens';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { directionOf, formatLocale, locale, localized } from '../locale/locale.ts';
import { PageLanguage } from '../locale/page-language.ts';
import { ownOrigin } from '../own-origin.ts';
import { loadPhraseCheckWords } from '../strings/load-phrase-check.ts';
import { phraseCheckWords as words } from '../strings/phrase-check.ts';
import { askPhrase, phraseIn, type PhraseAnswer } from './ask-phrase.ts';
import { visavisPhraseCheckStyles } from './visavis-phrase-check.styles.ts';
import { onWords, takeWords } from './words-fragment.ts';

type Page = {
  readonly icon: IconName;
  readonly title: string;
  readonly lead: string;
  readonly next: readonly string[];
};

/**
 * @summary Says whether an e-mail is ours, by its four words: typed, or brought by the link in the e-mail.
 * @cssproperty --vv-accent - and every other token of the design; `color-scheme` chooses light or dark
 * @csspart answer
 */
@localized
export class VisavisPhraseCheck extends LitElement {
  static override readonly styles = [tokens, base, buttonStyles, fieldStyles, iconStyles, visavisPhraseCheckStyles];

  @query('input') private readonly input!: HTMLInputElement;
  @state() private written = '';
  @state() private isNotFour = false;
  @state() private isAsking = false;
  @state() private answer: PhraseAnswer | null = null;

  /** The server's origin; by default where this script came from. */
  @property() server: string = ownOrigin();

  /** The language, such as `es`; by default that of the page around, then the browser's. */
  @property() locale = '';

  readonly #language = new PageLanguage(this, loadPhraseCheckWords);
  #stopListening: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopListening = onWords(() => this.#wordsCame());
    this.#wordsCame();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
  }

  #wordsCame(): void {
    const came = takeWords();
    if (came === null) return;
    this.written = came.replaceAll('-', ' ');
    void this.#check();
  }

  #typed(): void {
    this.written = this.input.value;
    this.isNotFour = false;
    this.answer = null;
  }

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    void this.#check();
  }

  async #check(): Promise<void> {
    if (this.isAsking) return;
    const asked = this.written;
    const phrase = phraseIn(asked);
    this.answer = null;
    this.isNotFour = phrase === null;
    if (phrase === null) return this.#notFour();
    this.isAsking = true;
    const answer = await askPhrase(new URL(this.server || ownOrigin(), location.href).origin, phrase);
    this.isAsking = false;
    // An answer about other words than those in the field would be read as one about these.
    if (asked === this.written) this.answer = answer;
  }

  async #notFour(): Promise<void> {
    await this.updateComplete;
    this.input.focus();
  }

  override render() {
    if (!this.#language.isSettled) return nothing;
    const dir = directionOf(locale());
    return html`<form novalidate lang=${locale()} dir=${dir} @submit=${this.#submitted}>
        <div class="field">
          <label for="words">${words.label}</label>
          <p class="hint" id="hint">${words.hint}</p>
          <input
            id="words"
            type="text"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            translate="no"
            dir="ltr"
            maxlength="200"
            aria-describedby=${this.isNotFour ? 'hint problem' : 'hint'}
            aria-invalid=${this.isNotFour || nothing}
            .value=${this.written}
            @input=${this.#typed}
          />
          <p class="problem" id="problem" ?hidden=${!this.isNotFour}>${words.notFour}</p>
        </div>
        <button type="submit" class="button primary" aria-disabled=${this.isAsking || nothing}>
          ${this.isAsking ? words.checking : words.check}
        </button>
      </form>
      <div role="status" lang=${locale()} dir=${dir}>${this.answer ? this.#answered(this.answer) : nothing}</div>`;
  }

  #answered(answer: PhraseAnswer) {
    const page = this.#pageOf(answer);
    return html`<div class="answer ${answer.kind}" part="answer">
      <div class="emblem">${icon(page.icon)}</div>
      <div class="words">
        <p class="title">${page.title}</p>
        <p>${page.lead}</p>
        <ul>
          ${page.next.map((line) => html`<li>${line}</li>`)}
        </ul>
      </div>
    </div>`;
  }

  #pageOf(answer: PhraseAnswer): Page {
    switch (answer.kind) {
      case 'ours':
        return { icon: 'check', title: words.ours, lead: this.#oursLead(answer), next: words.oursNext };
      case 'not-ours':
        return { icon: 'warning', title: words.notOurs, lead: words.notOursLead, next: words.notOursNext };
      case 'cannot-say':
        return {
          icon: 'clock',
          title: words.cannotSay,
          lead: answer.isTooMany ? words.tooMany : words.cannotSayLead,
          next: words.cannotSayNext,
        };
    }
  }

  #oursLead({ brandName, sentAt }: Extract<PhraseAnswer, { kind: 'ours' }>): string {
    if (sentAt === null) return words.oursOnItsWay(brandName);
    const date = new Intl.DateTimeFormat(formatLocale(), { dateStyle: 'long', timeStyle: 'short' }).format(sentAt);
    return words.oursSent(brandName, date);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visavis-phrase-check': VisavisPhraseCheck;
  }
}
