import { css } from 'lit';

export const deskHeaderStyles = css`
  :host {
    display: block;
    border-block-end: 1px solid var(--vv-border);
    background: var(--vv-surface);
  }

  header {
    display: flex;
    align-items: center;
    gap: var(--vv-space-4);
    min-block-size: 56px;
    padding: var(--vv-space-1) var(--vv-space-4);
  }

  .brand {
    display: flex;
    align-items: center;
    gap: var(--vv-space-2);
    font-size: var(--vv-text-m);
    font-weight: 700;
    letter-spacing: -0.01em;
  }

  .brand .icon {
    inline-size: 24px;
    block-size: 24px;
    color: var(--vv-accent);
  }

  @media (min-width: 901px) {
    desk-own-state {
      flex: none;
    }
  }

  .queue {
    display: flex;
    align-items: baseline;
    gap: var(--vv-space-2);
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .queue strong {
    font-size: var(--vv-text-m);
    font-weight: 650;
  }

  .queue vv-elapsed {
    min-inline-size: 4ch;
    font-size: inherit;
    color: inherit;
  }

  .quiet {
    color: var(--vv-text-quiet);
  }

  .paused {
    color: var(--vv-on-warning-soft);
    font-weight: 600;
  }

  .who {
    display: flex;
    align-items: center;
    gap: var(--vv-space-2);
    min-inline-size: 0;
  }

  .name {
    max-inline-size: 18ch;
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .refused {
    padding: 0 var(--vv-space-4) var(--vv-space-2);
    color: var(--vv-danger);
  }

  .button {
    white-space: nowrap;
  }

  .pages {
    position: fixed;
    inset: auto;
    inset-block-start: 56px;
    inset-inline-end: var(--vv-space-4);
    margin: 0;
    padding: var(--vv-space-2);
    border: 1px solid var(--vv-border);
    border-radius: var(--vv-radius-m);
    background: var(--vv-surface-raised);
    box-shadow: var(--vv-shadow-2);
  }

  .pages:popover-open {
    display: grid;
    justify-items: stretch;
  }

  .pages .button {
    justify-content: start;
    color: var(--vv-text);
  }

  @media (max-width: 1100px) {
    .queue .quiet {
      display: none;
    }

    header {
      gap: var(--vv-space-2);
      padding-inline: var(--vv-space-3);
    }

    .name {
      max-inline-size: 14ch;
    }

    .product {
      display: none;
    }
  }

  @media (max-width: 900px) {
    header {
      flex-wrap: wrap;
    }

    .queue {
      margin-inline-start: 0;
    }
  }
`;
