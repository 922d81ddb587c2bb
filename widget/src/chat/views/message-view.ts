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
  readonly action?: { readonly label: string; readonly want: Want };
};

/**
 * @summary A page that says one thing and perhaps offers one way on: not invited, ended, moved, away.
 * @event vv-want - the want of its action
 */
@localized
export class VvMessageView extends LitElement {
  static override readonly styles = [base, buttonStyles, iconStyles, pageStyles, messageViewStyles];

  @property({ attribute: false }) page: MessagePage | null = null;

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
      </div>
      ${page.action ? this.#action(page.action) : nothing}`;
  }

  #more({ title, points }: NonNullable<MessagePage['more']>) {
    return html`<div class="section more">
      <h4>${title}</h4>
      <ul class="plain small">
        ${points.map((point) => html`<li>${icon('check')}<span>${point}</span></li>`)}
      </ul>
    </div>`;
  }

  #action({ label, want }: NonNullable<MessagePage['action']>) {
    return html`<div class="actions">
      <button type="button" class="button primary wide" @click=${() => this.dispatchEvent(new WantEvent(want))}>
        ${label}
      </button>
    </div>`;
  }
}

define('vv-message-view', VvMessageView);
declare global {
  interface HTMLElementTagNameMap {
    'vv-message-view': VvMessageView;
  }
}
