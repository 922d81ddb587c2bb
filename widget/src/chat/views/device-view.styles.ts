import { css } from 'lit';

export const deviceViewStyles = css`
  /* Never wider than most cameras see, so that nobody's head is cut off where the panel is low and wide. */
  vv-video-tile {
    --vv-tile-height: clamp(120px, 19dvh, 206px);
    flex: none;
    aspect-ratio: auto;
    inline-size: min(100%, var(--vv-tile-height) * 16 / 9);
    block-size: var(--vv-tile-height);
    margin-inline: auto;
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
