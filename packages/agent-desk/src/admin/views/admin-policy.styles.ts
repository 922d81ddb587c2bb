import { css } from 'lit';

/* The policy: each number with its unit beside what it means. */
export const adminPolicyStyles = css`
  h3 {
    color: var(--vv-text);
    font-size: var(--vv-text-s);
  }

  .group {
    display: grid;
    gap: var(--vv-space-4);
    padding-block-start: var(--vv-space-4);
    border-block-start: 1px solid var(--vv-border);
  }

  .number {
    display: grid;
    grid-template-rows: auto auto 1fr;
    grid-template-columns: minmax(0, 1fr) 240px;
    gap: 2px var(--vv-space-5);
  }

  .number label {
    font-weight: 600;
  }

  .value {
    display: grid;
    grid-template-columns: 96px auto;
    align-content: start;
    align-items: center;
    gap: 2px var(--vv-space-2);
    grid-column: 2;
    grid-row: 1 / 4;
  }

  .value .hint {
    grid-column: 1 / -1;
  }

  .value input {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .number .meaning,
  .number .holds {
    grid-column: 1;
  }

  .hint,
  .holds {
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-xs);
  }

  .problem {
    grid-column: 1 / -1;
    font-size: var(--vv-text-s);
  }

  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
    gap: var(--vv-space-5);
  }

  @media (max-width: 760px) {
    .number {
      grid-template-columns: minmax(0, 1fr);
    }

    .value {
      grid-column: 1;
      grid-row: auto;
    }
  }
`;
