import { css } from 'lit';

export const deskZoomStyles = css`
  :host {
    display: block;
    position: relative;
    min-inline-size: 0;
    min-block-size: 0;
    overflow: hidden;
  }

  .place {
    block-size: 100%;
    overflow: hidden;
    touch-action: none;
  }

  .place:focus-visible {
    outline: 3px solid var(--vv-on-stage);
    outline-offset: -3px;
  }

  .near {
    cursor: grab;
  }

  .near:active {
    cursor: grabbing;
  }

  .content {
    display: grid;
    block-size: 100%;
    min-block-size: 0;
    transform-origin: center;
  }

  .tools {
    display: flex;
    position: absolute;
    inset-block-end: var(--vv-space-2);
    inset-inline-end: var(--vv-space-2);
    overflow: hidden;
    border: 1px solid rgb(238 242 248 / 22%);
    border-radius: var(--vv-radius-s);
    background: rgb(12 15 21 / 78%);
  }

  button {
    display: grid;
    place-content: center;
    min-inline-size: 32px;
    min-block-size: 32px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--vv-on-stage);
    font: inherit;
    font-size: var(--vv-text-xs);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }

  .level {
    min-inline-size: 52px;
  }

  button:hover:not([aria-disabled='true']) {
    background: rgb(238 242 248 / 16%);
  }

  button[aria-disabled='true'] {
    color: rgb(238 242 248 / 62%);
    cursor: default;
  }

  button:focus-visible {
    outline: 3px solid var(--vv-on-stage);
    outline-offset: -3px;
  }
`;
