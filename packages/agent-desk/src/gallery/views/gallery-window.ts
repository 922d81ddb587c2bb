import { base, define } from '@visavis/ui';
import { css, html, LitElement } from 'lit';

/** @summary Gives a view the room it has on the desk, under a header. @slot - The view. */
class GalleryWindow extends LitElement {
  static override readonly styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-rows: 57px minmax(0, 1fr);
        block-size: 100dvh;
        font-size: var(--vv-text-s);
      }

      header {
        border-block-end: 1px solid var(--vv-border);
        background: var(--vv-surface);
      }

      main {
        display: grid;
        min-block-size: 0;
      }

      @media (max-width: 900px) {
        :host {
          block-size: auto;
          min-block-size: 100dvh;
        }
      }
    `,
  ];

  override render() {
    return html`<header></header>
      <main>
        <h1 class="sr-only">Desk</h1>
        <slot></slot>
      </main>`;
  }
}

define('gallery-window', GalleryWindow);
