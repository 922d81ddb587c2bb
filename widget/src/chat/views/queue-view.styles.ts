import { css } from 'lit';

export const queueViewStyles = css`
  .beacon {
    display: grid;
    flex: none;
    position: relative;
    inline-size: 148px;
    block-size: 148px;
    margin-block-end: var(--vv-space-2);
  }

  /* Beside news, which matter more. */
  .beacon.small {
    margin: calc(-1 * var(--vv-space-5)) calc(-1 * var(--vv-space-4));
    scale: 0.65;
  }

  .number {
    display: grid;
    place-content: center;
    place-self: center;
    position: relative;
    inline-size: 84px;
    block-size: 84px;
    border-radius: 50%;
    background: var(--vv-accent);
    color: var(--vv-on-accent);
    font-size: 36px;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }

  .wave {
    position: absolute;
    inset: 32px;
    border: 2px solid var(--vv-accent);
    border-radius: 50%;
    opacity: 0;
    animation: spread calc(2 * var(--vv-calm)) cubic-bezier(0.2, 0.6, 0.4, 1) infinite;
  }

  .wave:nth-child(2) {
    animation-delay: calc(2 * var(--vv-calm) / 3);
  }

  .wave:nth-child(3) {
    animation-delay: calc(4 * var(--vv-calm) / 3);
  }

  @keyframes spread {
    from {
      opacity: 0.55;
      transform: scale(1);
    }

    to {
      opacity: 0;
      transform: scale(1.75);
    }
  }

  .place {
    font-size: var(--vv-text-l);
    font-weight: 600;
  }

  .hint {
    max-inline-size: 36ch;
  }

  .confirm {
    display: grid;
    gap: var(--vv-space-1);
  }

  .ways {
    display: grid;
    grid-auto-columns: 1fr;
    grid-auto-flow: column;
    gap: var(--vv-space-3);
  }

  .title {
    font-weight: 650;
  }

  .choice {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--vv-space-3);
    margin-block-start: var(--vv-space-2);
  }

  @media (prefers-reduced-motion: reduce) {
    /* The waiting time beside it still moves. */
    .wave {
      animation: none;
      opacity: 0.2;
      transform: scale(1.3);
    }
  }

  @media (forced-colors: active) {
    .number {
      border: 2px solid CanvasText;
    }
  }
`;
