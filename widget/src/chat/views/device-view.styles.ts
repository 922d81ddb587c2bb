import { css } from 'lit';

export const deviceViewStyles = css`
  vv-video-tile {
    flex: none;
    aspect-ratio: auto;
    block-size: clamp(120px, 19dvh, 206px);
  }

  .level {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--vv-space-3);
    align-items: start;
  }

  .level > div {
    display: grid;
    gap: var(--vv-space-1);
    padding-block-start: 4px;
  }

  .pickers {
    display: grid;
    gap: var(--vv-space-3);
  }

  .news:empty {
    position: absolute;
  }

  details {
    border-block-start: 1px solid var(--vv-border);
  }

  summary {
    min-block-size: var(--vv-control);
    padding-block: var(--vv-space-3);
    color: var(--vv-accent);
    font-weight: 600;
    cursor: pointer;
  }

  .trials {
    display: grid;
    gap: var(--vv-space-5);
    padding-block-end: var(--vv-space-3);
  }

  .emblem.warning {
    background: var(--vv-warning-soft);
    color: var(--vv-on-warning-soft);
  }

  .todo {
    display: grid;
    gap: var(--vv-space-2);
    padding-inline-start: 1.4em;
  }

  .todo ::marker {
    color: var(--vv-text-quiet);
    font-weight: 650;
  }
`;
