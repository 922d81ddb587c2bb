import { css } from 'lit';

export const deskWrapUpStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 560px);
    place-content: safe center;
    min-block-size: 0;
    padding: var(--vv-space-5);
    overflow: auto;
  }

  section {
    display: grid;
    gap: var(--vv-space-4);
  }

  .recorded {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: var(--vv-space-3);
  }

  .mark {
    display: grid;
    place-content: center;
    inline-size: 52px;
    block-size: 52px;
    border-radius: 50%;
    background: var(--vv-surface-sunken);
    color: var(--vv-text-quiet);
    font-size: 22px;
  }

  .mark.verified {
    background: var(--vv-success-soft);
    color: var(--vv-on-success-soft);
  }

  .mark.id-verification {
    background: var(--vv-accent-soft);
    color: var(--vv-on-accent-soft);
  }

  .mark.payment-risk {
    background: var(--vv-warning-soft);
    color: var(--vv-on-warning-soft);
  }

  .mark.suspended {
    background: var(--vv-danger-soft);
    color: var(--vv-on-danger-soft);
  }

  h2 {
    font-size: var(--vv-text-l);
  }

  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--vv-space-3);
  }

  .time {
    display: grid;
    justify-items: end;
    gap: var(--vv-space-1);
  }

  .time vv-countdown {
    font-size: var(--vv-text-m);
    font-weight: 650;
  }

  .card {
    display: grid;
    gap: var(--vv-space-2);
    padding: var(--vv-space-4);
    border: 1px solid var(--vv-border);
    border-radius: var(--vv-radius-m);
    background: var(--vv-surface);
  }

  .kept {
    font-size: var(--vv-text-xs);
  }

  .finish {
    display: grid;
    gap: var(--vv-space-2);
  }

  .next {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 1.5em;
    color: var(--vv-text-quiet);
  }
`;
