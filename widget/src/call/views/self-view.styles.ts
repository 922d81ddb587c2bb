import { css } from 'lit';

export const selfViewStyles = css`
  :host {
    display: block;
    position: absolute;
    inset: 0;
    pointer-events: none;
  }

  .tile,
  .choice,
  .note {
    position: absolute;
    pointer-events: auto;
  }

  .tile {
    block-size: min(100%, var(--vv-self-height, 104px));
    aspect-ratio: var(--vv-self-ratio, 4 / 3);
    max-inline-size: 36%;
    border: 1px solid rgb(238 242 248 / 45%);
    border-radius: var(--vv-radius-m);
    translate: var(--drag-x, 0) var(--drag-y, 0);
    cursor: grab;
    touch-action: none;
  }

  .tile:active {
    cursor: grabbing;
  }

  .top-start,
  .top-end {
    inset-block-start: 0;
  }

  .bottom-start,
  .bottom-end {
    inset-block-end: 0;
  }

  .top-start,
  .bottom-start {
    inset-inline-start: 0;
  }

  .top-end,
  .bottom-end {
    inset-inline-end: 0;
  }

  vv-video-tile {
    block-size: 100%;
    aspect-ratio: auto;
    border-radius: inherit;
  }

  .tile .open {
    display: grid;
    place-content: center;
    position: absolute;
    inset-block-start: 2px;
    inset-inline-end: 2px;
    inline-size: 28px;
    block-size: 28px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--vv-radius-s);
    background: rgb(12 15 21 / 78%);
    color: var(--vv-on-stage);
    font-size: 14px;
    cursor: pointer;
  }

  .choice {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--vv-space-1);
    inset-block-start: 50%;
    inset-inline: 0;
    z-index: 1;
    inline-size: fit-content;
    max-inline-size: 100%;
    margin-inline: auto;
    padding: var(--vv-space-2);
    border: 1px solid var(--vv-border);
    border-radius: var(--vv-radius-m);
    background: var(--vv-surface-raised);
    box-shadow: var(--vv-shadow-2);
    translate: 0 -50%;
  }

  .choice [aria-pressed='true'] {
    background: var(--vv-accent-soft);
    color: var(--vv-on-accent-soft);
  }

  .hide {
    grid-column: 1 / -1;
  }

  .note {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: var(--vv-space-1) var(--vv-space-3);
    inset-block-end: 0;
    inset-inline: 0;
    color: var(--vv-on-stage);
    font-size: var(--vv-text-xs);
    text-align: center;
  }

  @media (max-height: 420px) {
    .choice {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      padding: var(--vv-space-1);
    }
  }

  @media (forced-colors: active) {
    .tile,
    .tile .open {
      border-color: CanvasText;
    }
  }
`;
