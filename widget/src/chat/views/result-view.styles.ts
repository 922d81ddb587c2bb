import { css } from 'lit';

export const resultViewStyles = css`
  .top {
    display: grid;
    gap: var(--vv-space-3);
    justify-items: start;
  }

  .verified .top {
    justify-items: center;
    padding-block: var(--vv-space-4) var(--vv-space-2);
    text-align: center;
  }

  .verified .emblem {
    inline-size: 88px;
    block-size: 88px;
    background: var(--vv-success-soft);
    color: var(--vv-on-success-soft);
    animation: cheer 600ms cubic-bezier(0.2, 1.4, 0.4, 1);
  }

  .verified .emblem .icon {
    inline-size: 44px;
    block-size: 44px;
    stroke-dasharray: 30;
    animation: draw 500ms 250ms ease-out backwards;
  }

  @keyframes cheer {
    from {
      opacity: 0;
      transform: scale(0.6);
    }
  }

  @keyframes draw {
    from {
      stroke-dashoffset: 30;
    }
  }

  .works {
    padding: var(--vv-space-4);
    border-radius: var(--vv-radius-m);
    background: var(--vv-surface-sunken);
  }

  .works li {
    grid-template-columns: auto 1fr auto;
    font-size: var(--vv-text-s);
  }

  .works .word {
    color: var(--vv-text-quiet);
    font-weight: 600;
  }

  .works .no .icon,
  .works .limited .icon {
    color: var(--vv-text-quiet);
  }

  .works .yes .icon {
    color: var(--vv-success);
  }

  .works .yes .word {
    color: var(--vv-on-success-soft);
  }

  .next {
    display: grid;
    gap: var(--vv-space-2);
    padding-inline-start: 1.25em;
  }

  summary {
    min-block-size: 32px;
    color: var(--vv-accent);
    font-size: var(--vv-text-s);
    font-weight: 600;
    cursor: pointer;
  }

  vv-message-log {
    max-block-size: 320px;
    border: 1px solid var(--vv-border);
    border-radius: var(--vv-radius-m);
  }

  @media (prefers-reduced-motion: reduce) {
    .verified .emblem,
    .verified .emblem .icon {
      animation: none;
    }
  }
`;
