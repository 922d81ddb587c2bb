import { css } from 'lit';

export const deskContactStyles = css`
  :host {
    display: grid;
    grid-template-columns: 320px minmax(0, 1fr) 360px;
    min-block-size: 0;
  }

  .pane {
    display: grid;
    min-block-size: 0;
    min-inline-size: 0;
  }

  .left {
    overflow-y: auto;
    overscroll-behavior: contain;
    border-inline-end: 1px solid var(--vv-border);
    background: var(--vv-surface);
    scrollbar-gutter: stable;
  }

  .pane:focus-visible {
    outline-offset: -3px;
  }

  .middle {
    grid-template-rows: minmax(0, 1fr) auto;
    padding: var(--vv-space-4);
    overflow-y: auto;
  }

  .right {
    border-inline-start: 1px solid var(--vv-border);
    background: var(--vv-surface);
  }

  @media (max-width: 1240px) {
    :host {
      grid-template-columns: 272px minmax(0, 1fr) 300px;
    }

    .middle {
      padding: var(--vv-space-3);
    }
  }

  @media (max-width: 900px) {
    :host {
      display: block;
    }

    .pane {
      border: 0;
      border-block-end: 1px solid var(--vv-border);
    }

    .middle {
      block-size: auto;
    }

    desk-call {
      block-size: 70vh;
    }

    .right {
      block-size: 80vh;
    }
  }
`;
