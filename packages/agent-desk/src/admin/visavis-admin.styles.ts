import { css } from 'lit';
import { dialogStyles } from '../desk/views/dialog.styles.ts';

export const visavisAdminStyles = [
  dialogStyles,
  css`
    :host {
      display: block;
      min-block-size: 100dvh;
      background: var(--vv-surface-sunken);
      font-size: var(--vv-text-s);
    }

    .panes {
      display: grid;
      grid-template-columns: 240px minmax(0, 1fr);
      min-block-size: calc(100dvh - 57px);
    }

    admin-nav {
      border-inline-end: 1px solid var(--vv-border);
      background: var(--vv-surface);
    }

    main {
      display: grid;
      align-content: start;
      gap: var(--vv-space-4);
      min-inline-size: 0;
      max-inline-size: 1240px;
      padding: var(--vv-space-4);
    }

    main:focus {
      outline: none;
    }

    .wait {
      display: grid;
      justify-items: center;
      gap: var(--vv-space-3);
      padding: var(--vv-space-7) var(--vv-space-4);
      color: var(--vv-text-quiet);
    }

    /* Above the bar that saves. */
    .said {
      z-index: 2;
      inset-block-end: 84px;
    }

    @media (max-width: 760px) {
      .panes {
        grid-template-columns: minmax(0, 1fr);
      }

      admin-nav {
        border: 0;
        border-block-end: 1px solid var(--vv-border);
      }
    }
  `,
];
