import { css } from 'lit';

/** The board's tables: a panel with a heading, quiet headers, rows that keep their height. */
export const tableStyles = css`
  .rule {
    max-inline-size: 90ch;
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-xs);
  }

  .scroller {
    overflow-x: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: var(--vv-space-2) var(--vv-space-2);
    border-block-end: 1px solid var(--vv-border);
    text-align: start;
    vertical-align: middle;
  }

  th {
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-xs);
    font-weight: 600;
    white-space: nowrap;
  }

  tbody th {
    color: inherit;
    font-size: inherit;
  }

  tbody tr:last-child > * {
    border-block-end: 0;
  }

  td {
    block-size: 48px;
  }

  .account {
    overflow-wrap: anywhere;
  }

  /* What a column holds changes all the time; where it stands does not. */
  .few {
    inline-size: 14%;
  }

  .some {
    inline-size: 18%;
  }

  .most {
    inline-size: 22%;
  }

  .acts {
    text-align: end;
  }

  .acts .button {
    margin-block: 2px;
  }

  .span {
    white-space: nowrap;
  }

  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: var(--vv-space-1);
  }
`;
