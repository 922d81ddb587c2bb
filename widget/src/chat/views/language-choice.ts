import { base } from '@visavis/ui/base/base.styles';
import { define } from '@visavis/ui/define';
import { html, LitElement } from 'lit';
import { state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { chooseLocale, onMissing } from '../../locale/choice.ts';
import { directionOf, locale, LOCALES, localized, type Locale } from '../../locale/locale.ts';
import { languageWords as words } from '../../strings/language.ts';
import { languageChoiceStyles } from './language-choice.styles.ts';

/** Each in its own words, for somebody who cannot read the others. */
const NAMES: Readonly<Record<Locale, string>> = { en: 'English', es: 'Español', ar: 'العربية', 'en-XA': 'Ƥšéûðô' };

/**
 * @summary The language of the panel, chosen by its reader: it goes before what the page says, as long as the tab is open. The bar
 * has it from the beginning; it is there once the chat's code is.
 */
@localized
export class VvLanguageChoice extends LitElement {
  static override readonly styles = [base, languageChoiceStyles];

  @state() private isMissing = false;
  #undo: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#undo = onMissing(() => (this.isMissing = true));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#undo?.();
  }

  #chosen({ currentTarget }: Event): void {
    this.isMissing = false;
    chooseLocale((currentTarget as HTMLSelectElement).value as Locale);
  }

  override render() {
    const offered = LOCALES.filter((each) => each !== 'en-XA' || locale() === 'en-XA');
    return html`<select aria-label=${words.label} title=${words.label} .value=${live(locale())} @change=${this.#chosen}>
        ${offered.map(
          (each) =>
            html`<option value=${each} lang=${each} dir=${directionOf(each)} ?selected=${each === locale()}>
              ${NAMES[each]}
            </option>`,
        )}
      </select>
      <p class="sr-only" role="alert">${this.isMissing ? words.notLoaded : ''}</p>`;
  }
}

define('vv-language-choice', VvLanguageChoice);
declare global {
  interface HTMLElementTagNameMap {
    'vv-language-choice': VvLanguageChoice;
  }
}
