import { css } from 'lit';

export const deskComposerStyles = css`
  form {
    position: relative;
  }

  .replies {
    position: absolute;
    z-index: 2;
    inset-block-end: calc(100% + var(--vv-space-2));
    inset-inline: 0;
    max-block-size: min(340px, 50vh);
    margin: 0;
    padding: var(--vv-space-1);
    overflow-y: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--vv-border-strong);
    border-radius: var(--vv-radius-m);
    background: var(--vv-surface-raised);
    box-shadow: var(--vv-shadow-2);
    font-size: var(--vv-text-s);
    list-style: none;
  }

  .reply {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 var(--vv-space-2);
    padding: var(--vv-space-2);
    border-radius: var(--vv-radius-s);
    cursor: pointer;
  }

  .reply[aria-selected='true'] {
    outline: 2px solid var(--vv-focus);
    outline-offset: -2px;
    background: var(--vv-accent-soft);
    color: var(--vv-on-accent-soft);
  }

  .shortcut {
    color: var(--vv-accent);
    font-weight: 650;
  }

  .title {
    font-weight: 600;
  }

  .text {
    grid-column: 1 / -1;
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-xs);
    overflow-wrap: anywhere;
  }

  .reply[aria-selected='true'] .text,
  .reply[aria-selected='true'] .shortcut {
    color: inherit;
  }
`;
