import { css } from 'lit';

export const deskChecklistStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    min-block-size: 0;
  }

  .head {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: var(--vv-space-1) var(--vv-space-3);
    padding: var(--vv-space-3) var(--vv-space-4);
    border-block-end: 1px solid var(--vv-border);
  }

  .keys {
    grid-column: 1 / -1;
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-xs);
  }

  progress {
    inline-size: 100%;
    block-size: 6px;
    border: 0;
    border-radius: var(--vv-radius-round);
    overflow: hidden;
    appearance: none;
    background: var(--vv-surface-sunken);
  }

  progress::-webkit-progress-bar {
    background: var(--vv-border);
  }

  progress::-webkit-progress-value {
    background: var(--vv-accent);
  }

  progress::-moz-progress-bar {
    background: var(--vv-accent);
  }

  .list {
    display: grid;
    align-content: start;
    gap: var(--vv-space-3);
    padding: var(--vv-space-2);
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-gutter: stable;
  }

  ol {
    display: grid;
    gap: 2px;
    list-style: none;
  }

  section {
    display: grid;
    gap: var(--vv-space-2);
  }

  h3,
  .list > p,
  section > p {
    padding-inline: var(--vv-space-3);
  }

  .foot {
    display: grid;
    gap: var(--vv-space-2);
    padding: var(--vv-space-3) var(--vv-space-4);
    border-block-start: 1px solid var(--vv-border);
  }
`;
