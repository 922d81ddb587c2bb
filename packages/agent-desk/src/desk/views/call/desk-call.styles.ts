import { css } from 'lit';

export const deskCallStyles = css`
  :host {
    display: grid;
    grid-template-rows: minmax(200px, 1fr) auto;
    min-block-size: 0;
  }

  .stage {
    position: relative;
    display: grid;
    min-block-size: 0;
    overflow: hidden;
    border: 1px solid var(--vv-border);
    border-radius: var(--vv-radius-m);
    background: var(--vv-surface);
  }

  .stage.dark {
    border-color: transparent;
    background: var(--vv-stage);
    color: var(--vv-on-stage);
  }

  .words {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--vv-space-2);
    padding: var(--vv-space-4);
    text-align: center;
  }

  .words h3 {
    color: inherit;
    font-size: var(--vv-text-l);
    letter-spacing: 0;
  }

  .words p {
    max-inline-size: 52ch;
    color: var(--vv-text-quiet);
  }

  .words .mark {
    display: grid;
    place-content: center;
    inline-size: 64px;
    block-size: 64px;
    margin-block-end: var(--vv-space-2);
    border-radius: 50%;
    background: var(--vv-accent-soft);
    color: var(--vv-on-accent-soft);
    font-size: 24px;
  }

  /* Over the place of the picture, which may already come. */
  .ringing {
    position: absolute;
    inset: 0;
    background: var(--vv-surface);
    z-index: 1;
  }

  .ringing .mark {
    animation: ring 1.6s ease-in-out infinite;
  }

  @keyframes ring {
    50% {
      box-shadow: 0 0 0 12px var(--vv-accent-soft);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .ringing .mark {
      animation: none;
    }
  }

  vv-countdown {
    color: var(--vv-text);
    font-size: inherit;
    font-weight: 650;
  }

  desk-picture {
    block-size: 100%;
  }

  .top {
    display: flex;
    justify-content: space-between;
    gap: var(--vv-space-2);
    position: absolute;
    inset-block-start: var(--vv-space-3);
    inset-inline: var(--vv-space-3);
    pointer-events: none;
    z-index: 2;
  }

  .state {
    display: grid;
    justify-items: end;
    gap: var(--vv-space-2);
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    gap: var(--vv-space-2);
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--vv-space-1);
    padding: 2px var(--vv-space-2);
    border-radius: var(--vv-radius-s);
    background: rgb(12 15 21 / 78%);
    font-size: var(--vv-text-xs);
    font-weight: 600;
  }

  .chip vv-elapsed {
    color: inherit;
    font-size: inherit;
  }

  .notices {
    display: grid;
    gap: var(--vv-space-2);
    position: absolute;
    inset-block-end: var(--vv-space-3);
    inset-inline: var(--vv-space-3);
  }

  /* Above the tools of the picture. */
  .dark .notices {
    inset-block-end: 56px;
  }

  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: var(--vv-space-2) var(--vv-space-4);
    min-block-size: 68px;
    padding-block: var(--vv-space-3);
  }

  .controls:focus-visible {
    position: relative;
    border-radius: var(--vv-radius-m);
    outline-offset: 0;
  }

  .controls .button {
    white-space: nowrap;
  }

  .controls .why {
    color: var(--vv-text-quiet);
  }

  .controls .end {
    margin-inline-start: auto;
  }
`;
