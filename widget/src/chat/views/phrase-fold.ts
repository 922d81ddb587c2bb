import { base } from '@visavis/ui/base/base.styles';
import { buttonStyles } from '@visavis/ui/button/button.styles';
import { define } from '@visavis/ui/define';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized } from '../../locale/locale.ts';
import { entryWords } from '../../strings/entry.ts';

/**
 * @summary The check of an e-mail's four words inside the panel. It is fetched when somebody opens it, and asks nothing before.
 */
@localized
export class VvPhraseFold extends LitElement {
  static override readonly styles = [
    base,
    buttonStyles,
    css`
      :host {
        display: grid;
        align-content: start;
        gap: var(--vv-space-2);
        inline-size: 100%;
        text-align: start;
      }

      .button {
        justify-self: center;
      }

      visavis-phrase-check {
        /* Light or dark as the panel is, not as the system. */
        color-scheme: inherit;
      }

      .problem {
        color: var(--vv-danger);
        font-size: var(--vv-text-s);
        text-align: center;
      }
    `,
  ];

  @state() private step: 'shut' | 'loading' | 'open' | 'not-loaded' = 'shut';

  /** The server's origin. */
  @property({ attribute: false }) server = '';

  async #opened(): Promise<void> {
    if (this.step === 'loading') return;
    this.step = 'loading';
    try {
      const { VisavisPhraseCheck } = await import('../../phrase-check/visavis-phrase-check.ts');
      define('visavis-phrase-check', VisavisPhraseCheck);
      this.step = 'open';
      await this.updateComplete;
      const check = this.renderRoot.querySelector<LitElement>('visavis-phrase-check');
      await check?.updateComplete;
      check?.renderRoot.querySelector('input')?.focus();
    } catch {
      this.step = 'not-loaded';
    }
  }

  override render() {
    if (this.step === 'open') return html`<visavis-phrase-check .server=${this.server}></visavis-phrase-check>`;
    return html`<button
        type="button"
        class="button"
        aria-disabled=${this.step === 'loading' || nothing}
        @click=${() => void this.#opened()}
      >
        ${entryWords.check.open}
      </button>
      <p class="problem" role="status">${this.step === 'not-loaded' ? entryWords.check.notLoaded : nothing}</p>`;
  }
}

define('vv-phrase-fold', VvPhraseFold);
declare global {
  interface HTMLElementTagNameMap {
    'vv-phrase-fold': VvPhraseFold;
  }
}
