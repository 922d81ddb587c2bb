import { css } from 'lit';

export const deskPendingStyles = css`
  :host {
    display: grid;
    container-type: inline-size;
  }

  section {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    align-content: center;
    align-items: center;
    gap: var(--vv-space-2) var(--vv-space-3);
    padding: var(--vv-space-3) var(--vv-space-4);
    border: 1px solid var(--vv-border-strong);
    border-inline-start: 5px solid var(--vv-accent);
    border-radius: var(--vv-radius-m);
    background: var(--vv-surface);
  }

  section.verified {
    border-inline-start-color: var(--vv-success);
  }

  section.payment-risk {
    border-inline-start-color: var(--vv-on-warning-soft);
  }

  section.suspended {
    border-inline-start-color: var(--vv-danger);
  }

  .icon {
    font-size: 22px;
  }

  h3 {
    color: var(--vv-text);
    font-size: var(--vv-text-m);
  }

  .when {
    min-inline-size: 17ch;
    text-align: end;
    white-space: nowrap;
  }

  .when vv-countdown {
    font-weight: 650;
  }

  @container (max-width: 480px) {
    section {
      grid-template-columns: auto minmax(0, 1fr);
      padding-inline: var(--vv-space-3);
    }

    .when,
    .button {
      grid-column: 1 / -1;
    }

    .when {
      text-align: start;
      white-space: normal;
    }
  }

  progress {
    grid-column: 1 / -1;
    appearance: none;
    inline-size: 100%;
    block-size: 6px;
    overflow: hidden;
    border: 0;
    border-radius: var(--vv-radius-round);
    background: var(--vv-border);
  }

  progress::-webkit-progress-bar {
    background: var(--vv-border);
  }

  progress::-webkit-progress-value {
    background: var(--vv-accent);
  }

  progress::-moz-progress-bar {
    background: var(--vv-accent);
  }

  .hint,
  .refused {
    grid-column: 1 / -1;
  }

  .hint {
    color: var(--vv-text-quiet);
  }

  .refused {
    color: var(--vv-danger);
  }

  .refused:empty {
    display: none;
  }
`;
