import { base, define } from '@visavis/ui';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { addressOf, SECTIONS, type Section } from '../sections.ts';
import { general, sections as names } from '../strings.ts';

/** @summary The sections of administration; the arrows, Home and End go from one to the next. */
export class AdminNav extends LitElement {
  static override readonly styles = [
    base,
    css`
      nav {
        position: sticky;
        inset-block-start: 0;
        display: grid;
        gap: 2px;
        padding: var(--vv-space-2);
        font-size: var(--vv-text-s);
      }

      a {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0 var(--vv-space-2);
        min-block-size: 36px;
        padding: var(--vv-space-1) var(--vv-space-2);
        border-radius: var(--vv-radius-s);
        color: inherit;
        text-decoration: none;
      }

      a:hover {
        background: var(--vv-surface-sunken);
      }

      a[aria-current] {
        background: var(--vv-accent-soft);
        color: var(--vv-on-accent-soft);
        font-weight: 600;
      }

      .unsaved {
        padding: 0 var(--vv-space-2);
        border-radius: var(--vv-radius-s);
        background: var(--vv-warning-soft);
        color: var(--vv-on-warning-soft);
        font-size: var(--vv-text-xs);
        font-weight: 600;
      }

      @media (max-width: 760px) {
        nav {
          position: static;
          display: flex;
          flex-wrap: wrap;
        }
      }

      @media (forced-colors: active) {
        a[aria-current] {
          outline: 2px solid Highlight;
        }
      }
    `,
  ];

  @property() section: Section = 'staff';

  /** Those with changes that are not saved. */
  @property({ attribute: false }) unsaved: readonly Section[] = [];

  #pressed(event: KeyboardEvent): void {
    const links = [...this.renderRoot.querySelectorAll('a')];
    const at = links.findIndex((link) => link === event.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
    const next = to === undefined ? undefined : links[to];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  override render() {
    return html`<nav aria-label=${general.sections} @keydown=${this.#pressed}>
      ${SECTIONS.map(
        (section) =>
          html`<a href=${addressOf(section)} aria-current=${section === this.section ? 'page' : nothing}>
            ${names[section]}
            ${this.unsaved.includes(section) ? html`<span class="unsaved">${general.unsaved}</span>` : nothing}
          </a>`,
      )}
    </nav>`;
  }
}

define('admin-nav', AdminNav);
