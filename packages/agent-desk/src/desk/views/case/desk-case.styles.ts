import { css } from 'lit';

export const deskCaseStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }

  .tabs {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: flex;
    gap: var(--vv-space-1);
    padding: var(--vv-space-2) var(--vv-space-3) 0;
    border-block-end: 1px solid var(--vv-border);
    background: var(--vv-surface);
  }

  .tabs button {
    min-block-size: 36px;
    padding-inline: var(--vv-space-3);
    border: 0;
    border-block-end: 2px solid transparent;
    border-radius: var(--vv-radius-s) var(--vv-radius-s) 0 0;
    background: transparent;
    color: var(--vv-text-quiet);
    font: inherit;
    font-size: var(--vv-text-s);
    font-weight: 600;
    cursor: pointer;
  }

  .tabs button:hover {
    background: var(--vv-surface-sunken);
    color: var(--vv-text);
  }

  .tabs button:focus-visible {
    outline-offset: -2px;
  }

  .tabs [aria-selected='true'] {
    border-block-end-color: var(--vv-accent);
    color: var(--vv-accent);
  }

  section {
    display: grid;
    gap: var(--vv-space-3);
    padding: var(--vv-space-4);
  }

  .log {
    display: grid;
    gap: var(--vv-space-3);
    list-style: none;
  }

  .log li {
    display: grid;
    gap: 1px;
    padding-inline-start: var(--vv-space-3);
    border-inline-start: 2px solid var(--vv-border);
  }

  .log time,
  .by,
  .unsaid {
    color: var(--vv-text-quiet);
  }

  .log time {
    font-size: var(--vv-text-xs);
  }

  @media (forced-colors: active) {
    .tabs [aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
