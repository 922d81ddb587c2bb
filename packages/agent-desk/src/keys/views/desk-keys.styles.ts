import { css } from 'lit';

export const deskKeysStyles = css`
  .content {
    display: grid;
    gap: var(--vv-space-4);
    padding: var(--vv-space-5);
  }

  .content h2:focus-visible {
    outline-offset: 4px;
  }

  .switch {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 var(--vv-space-2);
    align-items: center;
    cursor: pointer;
    font-weight: 600;
  }

  .switch .hint {
    grid-column: 2;
    color: var(--vv-text-quiet);
    font-weight: 400;
  }

  .group {
    display: grid;
    gap: var(--vv-space-1);
  }

  h3 {
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-xs);
  }

  ul {
    list-style: none;
  }

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: center;
    gap: var(--vv-space-1) var(--vv-space-3);
    min-block-size: 40px;
    padding-block: var(--vv-space-1);
    border-block-end: 1px solid var(--vv-border);
  }

  .scope {
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-xs);
  }

  kbd {
    padding: 2px var(--vv-space-2);
    border: 1px solid var(--vv-border-strong);
    border-radius: var(--vv-radius-s);
    background: var(--vv-surface-sunken);
    font: inherit;
    font-weight: 600;
    white-space: nowrap;
  }

  .off kbd {
    border-style: dashed;
    color: var(--vv-text-quiet);
    text-decoration: line-through;
  }

  .press {
    border-color: var(--vv-accent);
    background: var(--vv-accent-soft);
    color: var(--vv-on-accent-soft);
  }

  .clash,
  .problem {
    grid-column: 1 / -1;
    color: var(--vv-danger);
  }

  .said {
    min-block-size: 1.5em;
    color: var(--vv-text-quiet);
  }

  @media (max-width: 480px) {
    .content {
      padding: var(--vv-space-4);
    }

    li {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    li > span:first-child {
      grid-column: 1 / -1;
    }

    kbd {
      justify-self: start;
    }
  }
`;
