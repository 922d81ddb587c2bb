import { css } from 'lit';

/** What the panes of the desk share: dense type, quiet headings, and rows of a name and a value. */
export const paneStyles = css`
  :host {
    font-size: var(--vv-text-s);
  }

  h2 {
    font-size: var(--vv-text-m);
  }

  h3 {
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-xs);
    letter-spacing: 0.02em;
  }

  .rows {
    display: grid;
    grid-template-columns: 112px minmax(0, 1fr);
    gap: var(--vv-space-1) var(--vv-space-3);
  }

  .rows dt {
    color: var(--vv-text-quiet);
  }

  .rows dd {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .problem {
    color: var(--vv-danger);
  }
`;
