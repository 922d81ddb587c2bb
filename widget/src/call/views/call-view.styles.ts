import { css } from 'lit';

/** Where a phone is full of the call: `--vv-call-stage` is none while the person looks at the chat beside it. */
export const callViewStyles = css`
  :host {
    display: block;
    flex: none;
    border-block-end: 1px solid var(--vv-border);
    background: var(--vv-surface-sunken);
  }

  section {
    display: flex;
    flex-direction: column;
    gap: var(--vv-space-2);
    block-size: 100%;
    padding: var(--vv-space-3) var(--vv-space-4);
  }

  .stage {
    display: flex;
    flex-direction: column;
    gap: var(--vv-space-2);
    flex: none;
    block-size: 176px;
    padding: var(--vv-space-2);
    overflow: hidden;
    border: 1px solid transparent;
    border-radius: var(--vv-radius-m);
    background: var(--vv-stage);
    color: var(--vv-on-stage);
  }

  .tight .stage {
    block-size: 132px;
  }

  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--vv-space-2);
    flex: none;
  }

  .time {
    font-size: var(--vv-text-xs);
    font-weight: 600;
  }

  .time vv-elapsed {
    color: inherit;
    font-size: inherit;
  }

  .field {
    position: relative;
    flex: 1;
    min-block-size: 0;
  }

  .agent {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--vv-space-1);
    block-size: 100%;
    max-inline-size: 40%;
    margin-inline: auto;
    font-size: var(--vv-text-s);
    font-weight: 600;
    text-align: center;
    overflow-wrap: anywhere;
  }

  .face {
    display: grid;
    place-content: center;
    inline-size: 52px;
    block-size: 52px;
    border: 2px solid transparent;
    border-radius: 50%;
    background: rgb(238 242 248 / 14%);
    font-size: 22px;
  }

  .heard .face {
    border-color: #6fd39b;
  }

  .tight .face {
    inline-size: 36px;
    block-size: 36px;
    font-size: 16px;
  }

  p.heard {
    flex: none;
    min-block-size: 1.5em;
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-s);
    text-align: center;
  }

  .tight p.heard {
    display: none;
  }

  .ways,
  .done {
    display: flex;
    flex-wrap: wrap;
    gap: var(--vv-space-2);
  }

  .done {
    align-items: center;
    justify-content: space-between;
  }

  vv-notice,
  .controls,
  .pickers {
    flex: none;
  }

  .none {
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-s);
  }

  .controls {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: var(--vv-space-2);
  }

  .controls.five {
    grid-template-columns: repeat(5, minmax(0, 1fr));
  }

  .control {
    display: grid;
    align-content: start;
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
    max-inline-size: 100%;
    font-size: var(--vv-text-xs);
    line-height: 1.3;
    overflow-wrap: anywhere;
  }

  .pickers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(140px, 1fr));
    gap: var(--vv-space-2);
  }

  .pickers > :not(.field),
  .pickers > .field:nth-child(odd):not(:has(+ .field)) {
    grid-column: 1 / -1;
  }

  .pickers select {
    inline-size: 100%;
    min-inline-size: 0;
  }

  /* Where the stage is low, what is said instead of the own picture needs the room under the agent. */
  @media (min-width: 481px), (max-height: 420px) {
    .field:has(vv-self-view[hides]) .agent {
      grid-auto-flow: column;
      align-items: center;
      align-content: start;
      gap: var(--vv-space-2);
      max-inline-size: 100%;
    }

    .tight .field:has(vv-self-view[hides]) .face {
      display: none;
    }

    .field:has(vv-self-view[hides]) .face {
      inline-size: 32px;
      block-size: 32px;
      font-size: 15px;
    }
  }

  @media (max-width: 480px), (max-height: 420px) {
    .stage,
    .tight .stage {
      display: var(--vv-call-stage, flex);
      flex: 1 0 auto;
      block-size: auto;
      min-block-size: 120px;
    }

    .stage .field {
      --vv-self-height: 22dvh;
      --vv-self-ratio: 3 / 4;
    }

    p.heard {
      display: var(--vv-call-stage, block);
    }

    .stage .face {
      inline-size: 72px;
      block-size: 72px;
      font-size: 30px;
    }
  }

  @media (max-height: 420px) {
    section {
      padding-block: var(--vv-space-1);
    }

    .field:has(vv-self-view[hides]) .face {
      display: none;
    }

    .stage .field {
      --vv-self-height: 100%;
      --vv-self-ratio: 4 / 3;
    }

    .stage .face {
      inline-size: 36px;
      block-size: 36px;
      font-size: 16px;
    }
  }

  @media (forced-colors: active) {
    .stage {
      border-color: CanvasText;
    }
  }
`;
