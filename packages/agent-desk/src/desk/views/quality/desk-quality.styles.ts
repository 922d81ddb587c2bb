import { css } from 'lit';

export const deskQualityStyles = css`
  :host {
    display: grid;
    justify-items: end;
    align-content: start;
    gap: var(--vv-space-2);
    pointer-events: none;
  }

  .lines {
    display: inline-flex;
    align-items: center;
    align-self: start;
    gap: var(--vv-space-3);
    min-block-size: 28px;
    padding: 2px var(--vv-space-2);
    border: 1px solid rgb(238 242 248 / 22%);
    border-radius: var(--vv-radius-s);
    background: rgb(12 15 21 / 78%);
    color: var(--vv-on-stage);
    font: inherit;
    font-size: var(--vv-text-xs);
    font-weight: 600;
    cursor: pointer;
    pointer-events: auto;
  }

  .lines:hover {
    background: rgb(12 15 21 / 92%);
  }

  .lines:focus-visible {
    outline: 3px solid var(--vv-on-stage);
    outline-offset: 2px;
  }

  .line {
    display: inline-flex;
    align-items: center;
    gap: var(--vv-space-1);
  }

  .weak {
    color: #ffd479;
  }

  .poor {
    color: #ffb0a6;
  }

  .chevron {
    display: grid;
    transition: rotate 120ms;
  }

  [aria-expanded='true'] .chevron {
    rotate: 180deg;
  }

  .numbers {
    inline-size: min(380px, 100%);
    max-block-size: min(380px, 55vh);
    overflow: auto;
    padding: var(--vv-space-2) var(--vv-space-3);
    border: 1px solid var(--vv-border);
    border-radius: var(--vv-radius-m);
    background: var(--vv-surface);
    color: var(--vv-text);
    box-shadow: var(--vv-shadow-m, 0 6px 24px rgb(0 0 0 / 28%));
    pointer-events: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--vv-text-xs);
    font-variant-numeric: tabular-nums;
  }

  caption {
    padding-block-end: var(--vv-space-2);
    text-align: start;
    font-weight: 650;
  }

  th,
  td {
    padding-block: 2px;
    padding-inline: 0 var(--vv-space-2);
    border-block-start: 1px solid var(--vv-border);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }

  .corner,
  thead th {
    border: 0;
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-xs);
  }

  tbody th {
    color: var(--vv-text-quiet);
  }

  .hint {
    margin-block-start: var(--vv-space-2);
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-xs);
  }

  @media (prefers-reduced-motion: reduce) {
    .chevron {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .lines,
    .numbers {
      border-color: CanvasText;
    }
  }
`;
