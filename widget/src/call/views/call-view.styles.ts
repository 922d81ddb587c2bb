import { css } from 'lit';

export const callViewStyles = css`
  :host {
    display: block;
    flex: none;
    border-block-end: 1px solid var(--vv-border);
    background: var(--vv-surface-sunken);
  }

  section {
    display: grid;
    gap: var(--vv-space-2);
    padding: var(--vv-space-3) var(--vv-space-4);
  }

  .corner {
    display: flex;
    align-items: center;
    gap: var(--vv-space-2);
  }

  .time {
    padding: 2px var(--vv-space-2);
    border-radius: var(--vv-radius-round);
    background: rgb(12 15 21 / 78%);
    color: var(--vv-on-stage);
    font-size: var(--vv-text-xs);
    font-weight: 600;
  }

  .time vv-elapsed {
    color: inherit;
    font-size: inherit;
  }

  .heard {
    min-block-size: 1.5em;
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-s);
    text-align: center;
  }

  .tight .heard {
    display: none;
  }

  .tight vv-video-tile {
    block-size: 132px;
    min-block-size: 0;
    aspect-ratio: auto;
  }

  .small {
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-s);
  }

  .controls {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: var(--vv-space-2);
  }

  .control {
    display: grid;
    justify-items: center;
    gap: 2px;
    padding: 0;
    border: 0;
    border-radius: var(--vv-radius-m);
    background: none;
    color: var(--vv-text);
    font: inherit;
    cursor: pointer;
  }

  .control .button {
    border-radius: 50%;
  }

  .control:hover .button:not(.danger) {
    background: var(--vv-accent-soft);
  }

  .control.off .button {
    border-color: transparent;
    background: var(--vv-warning-soft);
    color: var(--vv-on-warning-soft);
  }

  .caption {
    font-size: var(--vv-text-xs);
    line-height: 1.3;
  }

  .pickers {
    display: grid;
    gap: var(--vv-space-2);
  }

  .pickers .button {
    justify-self: end;
  }

  vv-video-tile {
    inline-size: 100%;
    max-block-size: 30dvh;
    min-block-size: 120px;
  }
`;
