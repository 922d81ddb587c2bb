import { css } from 'lit';

/*
 * Three panes from 1241 px on, where the questions and the conversation share the right one. Below, these two and who it is
 * share the left column, one at a time, so that the call and the decision keep their room. Below 901 px (a small window, or
 * zoom) everything stands in one column.
 */
export const deskContactStyles = css`
  :host {
    display: grid;
    grid-template-columns: 320px minmax(0, 1fr) 360px;
    grid-template-rows: auto minmax(0, 1fr);
    min-block-size: 0;
  }

  .pane {
    display: grid;
    min-block-size: 0;
    min-inline-size: 0;
  }

  .beside {
    display: flex;
    grid-area: 1 / 3;
    gap: 2px;
    padding: var(--vv-space-2) var(--vv-space-3);
    border-block-end: 1px solid var(--vv-border);
    border-inline-start: 1px solid var(--vv-border);
    background: var(--vv-surface);
  }

  .beside button {
    flex: 1;
    min-block-size: 36px;
    padding-inline: var(--vv-space-2);
    border: 1px solid transparent;
    border-radius: var(--vv-radius-s);
    background: transparent;
    color: var(--vv-text-quiet);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  .beside button:hover {
    background: var(--vv-surface-sunken);
    color: var(--vv-text);
  }

  .beside [aria-pressed='true'] {
    background: var(--vv-accent-soft);
    color: var(--vv-on-accent-soft);
  }

  .unread {
    display: inline-block;
    min-inline-size: 20px;
    padding-inline: 5px;
    border-radius: var(--vv-radius-round);
    background: var(--vv-accent);
    color: var(--vv-on-accent);
    font-size: var(--vv-text-xs);
    line-height: 20px;
    text-align: center;
  }

  .behind {
    visibility: hidden;
  }

  .left {
    grid-area: 1 / 1 / 3;
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
    grid-area: 1 / 2 / 3;
    grid-template-rows: minmax(0, 1fr) auto;
    padding: var(--vv-space-4);
    overflow-y: auto;
  }

  .right {
    grid-area: 2 / 3;
    border-inline-start: 1px solid var(--vv-border);
    background: var(--vv-surface);
  }

  @media (max-width: 1240px) {
    :host {
      grid-template-columns: 340px minmax(0, 1fr);
      grid-template-rows: auto minmax(0, 1fr);
    }

    .beside {
      grid-area: 1 / 1;
      border-inline-start: 0;
      border-inline-end: 1px solid var(--vv-border);
    }

    .left,
    .right {
      grid-area: 2 / 1;
      border-inline-start: 0;
      border-inline-end: 1px solid var(--vv-border);
    }

    .middle {
      padding: var(--vv-space-3);
    }
  }

  @media (max-width: 900px) {
    :host {
      display: block;
    }

    .beside {
      display: none;
    }

    .pane {
      border: 0;
      border-block-end: 1px solid var(--vv-border);
    }

    .behind {
      visibility: visible;
    }

    .left,
    .right {
      border-inline-end: 0;
    }

    .middle {
      block-size: auto;
    }

    desk-call {
      block-size: max(70vh, 320px);
    }

    .right {
      block-size: max(80vh, 360px);
    }
  }

  @media (forced-colors: active) {
    .beside [aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
