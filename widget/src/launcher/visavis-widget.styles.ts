import { css } from 'lit';

/*
 * W65: the host element has no box of its own, and all that is inherited ends at `.root`, so that no rule of the page, important
 * or not, moves, hides or colours what is inside: an important rule for `:host` is stronger than any of the page's.
 */
export const visavisWidgetStyles = css`
  :host {
    display: contents !important;
    zoom: 1 !important;
  }

  :host([hidden]) {
    display: none !important;
  }

  .root {
    all: initial;
    box-sizing: border-box;
    position: fixed;
    inset-block-end: calc(var(--vv-offset-block, 20px) + env(safe-area-inset-bottom, 0px));
    inset-inline-end: var(--vv-offset-inline, 20px);
    z-index: var(--vv-layer, 2147483000);
    display: grid;
    justify-items: end;
    gap: var(--vv-space-3);
    color-scheme: inherit;
    font-family: var(--vv-font);
    font-size: var(--vv-text-m);
    line-height: var(--vv-line);
    color: var(--vv-text);
    text-align: start;
  }

  .root.start {
    inset-inline: var(--vv-offset-inline, 20px) auto;
    justify-items: start;
  }

  .root.light {
    color-scheme: light;
  }

  .root.dark {
    color-scheme: dark;
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
    inline-size: min(var(--vv-panel-inline-size, 400px), calc(100vw - 40px));
    block-size: min(var(--vv-panel-block-size, 640px), calc(100dvh - 88px - var(--vv-offset-block, 20px)));
    margin: 0;
    padding: 0;
    overflow: hidden;
    overscroll-behavior: contain;
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
    min-block-size: 52px;
    padding-inline: var(--vv-space-4) var(--vv-space-2);
    border-block-end: 1px solid var(--vv-border);
  }

  .bar .icon {
    color: var(--vv-accent);
  }

  .bar h2 {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
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

  .root.inline {
    position: relative;
    inset: auto;
    z-index: 0;
    display: block;
  }

  .root.inline .panel {
    inline-size: auto;
    block-size: var(--vv-panel-block-size, 640px);
    box-shadow: none;
  }

  .root.page {
    inset: 0;
    display: block;
  }

  .root.page .panel {
    inline-size: 100%;
    block-size: min(var(--vv-seen-block-size, 100dvh), 100%);
    border: 0;
    border-radius: 0;
    box-shadow: none;
  }

  @media (max-width: 480px), (max-height: 420px) {
    .root.floating:has(.panel[open]) {
      inset: 0;
      display: block;
    }

    .root.floating .panel {
      inline-size: 100%;
      block-size: var(--vv-seen-block-size, 100dvh);
      border: 0;
      border-radius: 0;
    }

    .root:not(.inline) .panel {
      position: absolute;
      inset-block-start: var(--vv-seen-top, 0px);
      padding-block: env(safe-area-inset-top, 0px) env(safe-area-inset-bottom, 0px);
      padding-inline: env(safe-area-inset-left, 0px) env(safe-area-inset-right, 0px);
    }

    .launcher.open {
      display: none;
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
