import { css } from 'lit';

export const deskOfferStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 520px);
    place-content: start center;
    padding: max(var(--vv-space-5), calc((100dvh - 760px) / 2)) var(--vv-space-5) var(--vv-space-5);
    overflow-y: auto;
  }

  section {
    display: grid;
    justify-items: center;
    gap: var(--vv-space-3);
    padding: var(--vv-space-5);
    border: 2px solid var(--vv-accent);
    border-radius: var(--vv-radius-l);
    background: var(--vv-surface);
    box-shadow: var(--vv-shadow-2);
    text-align: center;
  }

  .ring {
    position: relative;
    display: grid;
    place-content: center;
    inline-size: 104px;
    block-size: 104px;
    font-size: 34px;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }

  .ring svg {
    position: absolute;
    inset: 0;
    transform: rotate(-90deg);
  }

  .ring circle {
    fill: none;
    stroke: var(--vv-border);
    stroke-width: 7;
  }

  .ring .left {
    stroke: var(--vv-accent);
    stroke-linecap: round;
    transition: stroke-dashoffset 250ms linear;
  }

  h2 {
    font-size: var(--vv-text-xl);
  }

  vv-elapsed {
    color: inherit;
    font-size: inherit;
    font-weight: 650;
  }

  .why {
    display: flex;
    align-items: center;
    gap: var(--vv-space-2);
    padding: var(--vv-space-1) var(--vv-space-3);
    border-radius: var(--vv-radius-s);
    background: var(--vv-warning-soft);
    color: var(--vv-on-warning-soft);
    text-align: start;
  }

  .take {
    inline-size: min(320px, 100%);
    min-block-size: 60px;
    margin-block-start: var(--vv-space-2);
    font-size: var(--vv-text-l);
  }

  .said {
    min-block-size: 1.5em;
  }

  .reasons {
    display: grid;
    gap: var(--vv-space-2);
    inline-size: 100%;
  }

  .reasons[hidden] {
    display: none;
  }

  .reason {
    display: grid;
    justify-items: start;
    justify-content: start;
    inline-size: 100%;
    padding-inline: var(--vv-space-4);
    text-align: start;
  }

  .reason .effect {
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-s);
    font-weight: 400;
  }

  @media (prefers-reduced-motion: reduce) {
    .ring .left {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .ring .left {
      stroke: Highlight;
    }
  }
`;
