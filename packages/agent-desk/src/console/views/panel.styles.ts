import { css } from 'lit';

/** What the parts of the console share: a panel with a heading, rows of a name and a value, small badges. */
export const panelStyles = css`
  :host {
    display: block;
    font-size: var(--vv-text-s);
  }

  .panel {
    display: grid;
    gap: var(--vv-space-3);
    padding: var(--vv-space-4);
    border: 1px solid var(--vv-border);
    border-radius: var(--vv-radius-m);
    background: var(--vv-surface);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--vv-space-2);
  }

  h2 {
    font-size: var(--vv-text-m);
  }

  h3 {
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-xs);
    letter-spacing: 0.02em;
  }

  ul,
  ol {
    list-style: none;
  }

  .rows {
    display: grid;
    grid-template-columns: 92px minmax(0, 1fr);
    gap: var(--vv-space-1) var(--vv-space-3);
  }

  .rows dt {
    color: var(--vv-text-quiet);
  }

  .rows dd {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .badge {
    display: inline-flex;
    align-items: center;
    gap: var(--vv-space-1);
    padding: 0 var(--vv-space-2);
    border-radius: var(--vv-radius-s);
    background: var(--vv-surface-sunken);
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-xs);
    font-weight: 600;
    line-height: 20px;
    white-space: nowrap;
  }

  .badge.good {
    background: var(--vv-success-soft);
    color: var(--vv-on-success-soft);
  }

  .badge.wait {
    background: var(--vv-warning-soft);
    color: var(--vv-on-warning-soft);
  }

  .badge.bad {
    background: var(--vv-danger-soft);
    color: var(--vv-on-danger-soft);
  }

  .problem {
    color: var(--vv-danger);
  }

  summary {
    display: flex;
    align-items: center;
    gap: var(--vv-space-2);
    min-block-size: 32px;
    cursor: pointer;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary::before {
    content: '';
    flex: none;
    inline-size: 7px;
    block-size: 7px;
    margin-inline: 3px;
    border-block-end: 1.75px solid currentColor;
    border-inline-end: 1.75px solid currentColor;
    transform: rotate(-45deg);
    transition: transform var(--vv-quick);
  }

  details[open] > summary::before {
    transform: rotate(45deg);
  }
`;
