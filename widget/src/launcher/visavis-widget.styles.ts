import { css } from 'lit';

export const visavisWidgetStyles = css`
  :host {
    position: fixed;
    inset-block-end: 20px;
    inset-inline-end: 20px;
    z-index: 2147483000;
    display: grid;
    justify-items: end;
    gap: var(--vv-space-3);
    /* The host page's own type must not lean into the panel. */
    font-style: normal;
    font-weight: 400;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    word-spacing: normal;
  }

  .launcher {
    display: inline-flex;
    align-items: center;
    gap: var(--vv-space-2);
    min-block-size: 52px;
    max-inline-size: calc(100vw - 40px);
    padding: var(--vv-space-2) 20px;
    border: 1px solid transparent;
    border-radius: var(--vv-radius-round);
    background: var(--vv-accent);
    box-shadow: var(--vv-shadow-2);
    color: var(--vv-on-accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  .launcher:hover {
    background: var(--vv-accent-hover);
  }

  .launcher .icon {
    font-size: 18px;
  }

  .launcher.open {
    inline-size: 52px;
    padding: 0;
    justify-content: center;
  }

  .launcher.ringing {
    animation: call 1.2s ease-in-out infinite;
  }

  @keyframes call {
    50% {
      transform: translateY(-4px);
    }
  }

  .panel {
    display: flex;
    flex-direction: column;
    position: static;
    inline-size: min(400px, calc(100vw - 40px));
    block-size: min(640px, calc(100dvh - 108px));
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--vv-border);
    border-radius: var(--vv-radius-l);
    background: var(--vv-surface);
    box-shadow: var(--vv-shadow-2);
    color: var(--vv-text);
  }

  .bar {
    display: flex;
    align-items: center;
    gap: var(--vv-space-2);
    flex: none;
    padding-inline: var(--vv-space-4) var(--vv-space-2);
    border-block-end: 1px solid var(--vv-border);
  }

  .bar .icon {
    color: var(--vv-accent);
  }

  .bar h2 {
    flex: 1;
    min-inline-size: 0;
    padding-block: var(--vv-space-3);
    font-size: var(--vv-text-m);
  }

  .loading {
    display: grid;
    flex: 1;
    place-content: center;
    justify-items: center;
    gap: var(--vv-space-4);
    padding: var(--vv-space-5);
    color: var(--vv-text-quiet);
    text-align: center;
  }

  @media (max-width: 480px) {
    :host(:state(open)) {
      inset: 0;
    }

    .panel {
      inline-size: 100vw;
      block-size: 100dvh;
      border: 0;
      border-radius: 0;
    }

    .launcher.open {
      display: none;
    }
  }

  @media (max-height: 420px) {
    .panel {
      block-size: 100dvh;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .launcher.ringing {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .launcher {
      border-color: ButtonText;
    }
  }
`;
