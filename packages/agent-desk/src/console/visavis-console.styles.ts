import { css } from 'lit';

export const visavisConsoleStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    block-size: 100dvh;
    background: var(--vv-surface-sunken);
    font-size: var(--vv-text-s);
  }

  main {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-block-size: 0;
  }

  .banner {
    margin: var(--vv-space-3) var(--vv-space-4) 0;
  }

  .panes {
    display: grid;
    grid-row: 2;
    grid-template-columns: 320px minmax(0, 1fr) 400px;
    min-block-size: 0;
  }

  .panes > * {
    min-inline-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  .middle:focus {
    outline: none;
  }

  .left {
    border-inline-end: 1px solid var(--vv-border);
    background: var(--vv-surface);
  }

  .right {
    display: grid;
    align-content: start;
    gap: var(--vv-space-4);
    padding: var(--vv-space-4);
    border-inline-start: 1px solid var(--vv-border);
  }

  .blank {
    display: grid;
    justify-items: center;
    gap: var(--vv-space-2);
    max-inline-size: 46ch;
    margin-inline: auto;
    padding: var(--vv-space-7) var(--vv-space-4);
    color: var(--vv-text-quiet);
    text-align: center;
    overflow-wrap: anywhere;
  }

  .blank h2 {
    color: var(--vv-text);
    font-size: var(--vv-text-l);
  }

  .blank .icon {
    font-size: 32px;
  }

  @media (max-width: 1240px) {
    .panes {
      grid-template-columns: 280px minmax(0, 1fr);
      grid-template-rows: auto auto;
      overflow-y: auto;
    }

    .panes > * {
      overflow: visible;
    }

    .left {
      position: sticky;
      inset-block-start: 0;
      grid-row: 1 / 3;
    }

    .right {
      grid-column: 2;
      padding: 0 var(--vv-space-5) var(--vv-space-5);
      border: 0;
    }
  }

  @media (max-width: 760px) {
    :host {
      display: block;
      block-size: auto;
      min-block-size: 100dvh;
    }

    .panes {
      grid-template-columns: minmax(0, 1fr);
    }

    .left {
      position: static;
      grid-row: auto;
      border: 0;
      border-block-end: 1px solid var(--vv-border);
    }

    .right {
      grid-column: 1;
      padding: 0 var(--vv-space-4) var(--vv-space-4);
    }

    .blank {
      padding-block: var(--vv-space-5);
    }
  }
`;
