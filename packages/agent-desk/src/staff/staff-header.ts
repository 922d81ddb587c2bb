import type { SignedInStaff } from '@visavis/protocol';
import { base, buttonStyles, define, icon, iconStyles } from '@visavis/ui';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { roles } from '../desk/code-words.ts';
import { otherPages, type StaffPage } from '../desk/staff-pages.ts';
import { general, header } from '../desk/strings.ts';
import { SignOutEvent } from '../desk/views/events.ts';
import { KeyController } from '../keys/key-controller.ts';
import { keys } from '../keys/keys.ts';
import { keyWords } from '../keys/strings.ts';

/**
 * @summary The line above staff's pages other than the desk: where one is, the other pages of the role, who is signed in.
 * @event desk-sign-out
 */
export class StaffHeader extends LitElement {
  static override readonly styles = [
    base,
    buttonStyles,
    iconStyles,
    css`
      :host {
        display: block;
        border-block-end: 1px solid var(--vv-border);
        background: var(--vv-surface);
        font-size: var(--vv-text-s);
      }

      header,
      nav {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--vv-space-2) var(--vv-space-3);
      }

      header {
        min-block-size: 56px;
        padding: var(--vv-space-1) var(--vv-space-4);
      }

      .brand {
        display: flex;
        align-items: center;
        gap: var(--vv-space-2);
        font-size: var(--vv-text-m);
        font-weight: 700;
        letter-spacing: -0.01em;
      }

      .brand .icon {
        inline-size: 24px;
        block-size: 24px;
        color: var(--vv-accent);
      }

      .area {
        padding-inline-start: var(--vv-space-3);
        border-inline-start: 1px solid var(--vv-border);
        color: var(--vv-text-quiet);
      }

      .name {
        margin-inline-start: auto;
        font-weight: 600;
      }

      .role {
        font-weight: 400;
      }

      @media (max-width: 760px) {
        .area,
        .role {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) staff: SignedInStaff | null = null;

  /** Which page this is. */
  @property() page: StaffPage = 'console';

  readonly #keys: KeyController = new KeyController(
    this,
    {
      'go.desk': () => this.#goes('desk'),
      'go.console': () => this.#goes('console'),
      'go.board': () => this.#goes('board'),
      'go.admin': () => this.#goes('admin'),
    },
    (id) => otherPages(this.staff?.role ?? 'cs', this.page).some((page) => id === `go.${page}`),
  );

  #goes(page: StaffPage): void {
    this.renderRoot.querySelector<HTMLElement>(`[data-page=${page}]`)?.click();
  }

  override render() {
    const role = this.staff?.role ?? 'cs';
    return html`<header>
      <span class="brand">${icon('shield')}${general.brand}</span>
      <span class="area">${header.pages[this.page]}</span>
      ${this.#pages(otherPages(role, this.page))}
      <span class="name">${this.staff?.name ?? ''}<span class="quiet-text role"> · ${roles[role]}</span></span>
      <button
        type="button"
        class="button small quiet"
        aria-haspopup="dialog"
        aria-keyshortcuts=${this.#keys.shortcut('keys.show')}
        title=${this.#keys.title('keys.show')}
        @click=${() => keys.run('keys.show')}
      >
        ${keyWords.button}
      </button>
      <button type="button" class="button small" @click=${() => this.dispatchEvent(new SignOutEvent())}>
        ${header.signOut}
      </button>
    </header>`;
  }

  #pages(pages: readonly StaffPage[]) {
    if (pages.length === 0) return nothing;
    return html`<nav aria-label=${header.elsewhere}>
      ${pages.map(
        (page) =>
          html`<a
            class="button small"
            data-page=${page}
            href="#${page === 'desk' ? '' : page}"
            aria-keyshortcuts=${this.#keys.shortcut(`go.${page}`)}
            title=${this.#keys.title(`go.${page}`)}
            >${header.pages[page]}</a
          >`,
      )}
    </nav>`;
  }
}

define('staff-header', StaffHeader);
