import { css } from 'lit';

export const deskOutcomeStyles = css`
  :host {
    display: grid;
    gap: var(--vv-space-2);
    container-type: inline-size;
  }

  .title {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--vv-space-3);
  }

  .choices {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: var(--vv-space-2);
  }

  @container (max-width: 620px) {
    .choices {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  @container (max-width: 330px) {
    .title {
      flex-wrap: wrap;
    }

    .choices {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  .choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-content: center;
    gap: 0 var(--vv-space-2);
    min-block-size: 60px;
    padding: var(--vv-space-2) var(--vv-space-3);
    border: 1px solid var(--vv-border-strong);
    border-inline-start-width: 5px;
    border-radius: var(--vv-radius-m);
    background: var(--vv-surface);
    color: var(--vv-text);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .choice:hover {
    background: var(--vv-surface-sunken);
  }

  .choice[aria-disabled='true'] {
    border-color: var(--vv-border);
    background: var(--vv-surface-sunken);
    color: var(--vv-text-quiet);
    cursor: not-allowed;
  }

  .why-not:empty {
    display: none;
  }

  .why-not {
    color: var(--vv-text-quiet);
  }

  .choice .icon {
    grid-row: span 2;
    align-self: center;
  }

  .choice .name {
    overflow-wrap: anywhere;
    hyphens: auto;
    font-weight: 650;
    line-height: 1.25;
  }

  .choice .effect {
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-xs);
    line-height: 1.3;
  }

  .verified {
    border-inline-start-color: var(--vv-success);
  }

  .id-verification {
    border-inline-start-color: var(--vv-accent);
  }

  .payment-risk {
    border-inline-start-color: var(--vv-on-warning-soft);
  }

  .suspended {
    border-inline-start-color: var(--vv-danger);
  }

  .verified .icon {
    color: var(--vv-success);
  }

  .id-verification .icon {
    color: var(--vv-accent);
  }

  .payment-risk .icon {
    color: var(--vv-on-warning-soft);
  }

  .suspended .icon {
    color: var(--vv-danger);
  }
`;
