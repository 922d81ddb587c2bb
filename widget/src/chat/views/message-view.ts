import { base } from '@visavis/ui/base/base.styles';
import { buttonStyles } from '@visavis/ui/button/button.styles';
import { define } from '@visavis/ui/define';
import { icon, iconStyles, type IconName } from '@visavis/ui/icon/icon';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { localized } from '../../locale/locale.ts';
import { messageViewStyles } from './message-view.styles.ts';
import { pageStyles } from './page.styles.ts';
import { WantEvent, type Want } from './want-event.ts';

export type MessagePage = {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly tips?: readonly string[];
  readonly more?: { readonly title: string; readonly points: readonly string[] };
  /** Whether the four words of an e-mail can be checked here. */
  readonly checksPhrase?: boolean;
  readonly action?: WayOn;
  readonly second?: WayOn;
};
type WayOn = { readonly label: string; readonly want: Want };

/**
 * @summary A page that says one thing and perhaps offers a way on: not invited, signed out, ended, moved, away.
 * @event vv-want - the want of its action
 */
@localized
export class VvMessageView extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, pageStyles, messageViewStyles];

  @property({ attribute: false }) page: MessagePage | null = null;

  /** The server's origin. */
  @property({ attribute: false }) server = '';

  override willUpdate(): void {
    // What cannot be loaded is not offered; the rest of the page stands without it.
    if (this.page?.checksPhrase) void import('./phrase-fold.ts').catch(() => undefined);
  }

  override render() {
    const { page } = this;
    if (!page) return nothing;
    return html`<div class="page middle">
        <div class="emblem">${icon(page.icon)}</div>
        <h3 tabindex="-1">${page.title}</h3>
        <p class="lead">${page.text}</p>
        ${
          page.tips
            ? html`<ul class="tips small">
                ${page.tips.map((tip) => html`<li>${tip}</li>`)}
              </ul>`
            : nothing
        }
        ${page.more ? this.#more(page.more) : nothing}
        ${page.checksPhrase ? html`<vv-phrase-fold .server=${this.server}></vv-phrase-fold>` : nothing}
      </div>
      ${page.action ? this.#actions(page.action, page.second) : nothing}`;
  }

  #more({ title, points }: NonNullable<MessagePage['more']>) {
    return html`<div class="section more">
      <h4>${title}</h4>
      <ul class="plain small">
        ${points.map((point) => html`<li>${icon('check')}<span>${point}</span></li>`)}
      </ul>
    </div>`;
  }

  #actions(first: WayOn, second?: WayOn) {
    return html`<div class="actions">
      ${this.#action('button primary wide', first)} ${second ? this.#action('button quiet wide', second) : nothing}
    </div>`;
  }

  #action(kind: string, { label, want }: WayOn) {
    return html`<button type="button" class=${kind} @click=${() => this.dispatchEvent(new WantEvent(want))}>
      ${label}
    </button>`;
  }
}

define('vv-message-view', VvMessageView);
declare global {
  interface HTMLElementTagNameMap {
    'vv-message-view': VvMessageView;
  }
}
