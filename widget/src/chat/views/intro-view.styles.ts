import { css } from 'lit';

export const introViewStyles = css`
  .steps {
    display: grid;
    gap: var(--vv-space-3);
    list-style: none;
    counter-reset: step;
  }

  .steps > li {
    display: grid;
    grid-template-columns: 28px 1fr;
    column-gap: var(--vv-space-3);
    counter-increment: step;
  }

  .steps > li::before {
    content: counter(step);
    grid-row: span 2;
    display: grid;
    place-content: center;
    inline-size: 28px;
    block-size: 28px;
    border-radius: 50%;
    background: var(--vv-accent-soft);
    color: var(--vv-on-accent-soft);
    font-size: var(--vv-text-s);
    font-weight: 650;
  }

  .steps strong {
    font-weight: 600;
  }

  .hold {
    padding: var(--vv-space-3) var(--vv-space-4);
    border-radius: var(--vv-radius-m);
    background: var(--vv-surface-sunken);
  }

  .hold .no .icon {
    color: var(--vv-text-quiet);
  }

  .hold .yes .icon {
    color: var(--vv-success);
  }
`;
