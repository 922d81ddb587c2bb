import { css } from 'lit';

export const connectionPillStyles = css`
  :host {
    display: inline-flex;
  }

  .pill {
    display: inline-flex;
    align-items: center;
    gap: var(--vv-space-2);
    padding: 2px var(--vv-space-3);
    border: 1px solid transparent;
    border-radius: var(--vv-radius-round);
    background: var(--vv-success-soft);
    color: var(--vv-on-success-soft);
    font-size: var(--vv-text-xs);
    font-weight: 600;
    white-space: nowrap;
  }

  .waiting {
    background: var(--vv-warning-soft);
    color: var(--vv-on-warning-soft);
  }

  .bad {
    background: var(--vv-danger-soft);
    color: var(--vv-on-danger-soft);
  }

  .dot {
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: currentColor;
  }

  .waiting .dot {
    animation: breathe 1.6s ease-in-out infinite;
  }

  @keyframes breathe {
    50% {
      opacity: 0.25;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .waiting .dot {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .pill {
      border-color: CanvasText;
    }

    .dot {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
