import { css } from 'lit';

export const ringCardStyles = css`
  :host {
    display: block;
    flex: none;
  }

  section {
    display: grid;
    gap: var(--vv-space-3);
    margin: 0 var(--vv-space-4) var(--vv-space-3);
    padding: var(--vv-space-4);
    border: 1px solid var(--vv-accent);
    border-radius: var(--vv-radius-l);
    background: var(--vv-surface-raised);
    box-shadow: var(--vv-shadow-2);
    animation: arrive 240ms ease-out;
  }

  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(12px);
    }
  }

  .who {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--vv-space-3);
    align-items: center;
  }

  .bell {
    display: grid;
    place-content: center;
    inline-size: 48px;
    block-size: 48px;
    border-radius: 50%;
    background: var(--vv-success-soft);
    color: var(--vv-on-success-soft);
    font-size: 20px;
    animation: pulse 1.4s ease-out infinite;
  }

  @keyframes pulse {
    from {
      box-shadow: 0 0 0 0 var(--vv-success);
    }

    to {
      box-shadow: 0 0 0 14px transparent;
    }
  }

  .title {
    font-size: var(--vv-text-l);
    font-weight: 650;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }

  .text {
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-s);
  }

  .left {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--vv-space-1) var(--vv-space-3);
  }

  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: var(--vv-space-3);
  }

  /* Side by side where both words have room, else below each other. */
  .choice .button {
    flex: 1 1 auto;
    min-inline-size: 0;
  }

  .choice .accept {
    flex-grow: 3;
  }

  @media (max-width: 360px) {
    .choice .button {
      flex-basis: 100%;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    section,
    .bell {
      animation: none;
    }
  }

  /* Here the whole panel scrolls: whoever looks at its end sees that it rings, too. */
  @media (max-height: 420px) {
    :host {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      order: -1;
    }
  }
`;
