import { css } from 'lit';

export const adminHoursStyles = css`
  .week {
    gap: 0;
  }

  .week > .hint,
  .week > .problem {
    margin-block-end: var(--vv-space-2);
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-xs);
  }

  .week > .problem {
    color: var(--vv-danger);
    font-size: var(--vv-text-s);
  }

  .day {
    display: grid;
    grid-template-columns: 92px minmax(0, 1fr) auto;
    align-items: start;
    gap: var(--vv-space-2) var(--vv-space-3);
    padding-block: var(--vv-space-2);
    border-block-start: 1px solid var(--vv-border);
  }

  .day-name,
  .closed {
    font-weight: 600;
    line-height: 36px;
  }

  .closed {
    font-weight: 400;
  }

  .day .row-acts {
    align-items: center;
    min-block-size: 36px;
  }

  .ranges {
    display: grid;
    gap: var(--vv-space-2);
  }

  .range {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--vv-space-2);
  }

  .range input[type='time'] {
    inline-size: 120px;
    min-block-size: 36px;
    padding: 0 var(--vv-space-2);
    font-variant-numeric: tabular-nums;
  }

  .range .problem {
    flex-basis: 100%;
  }

  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr));
    align-items: start;
    gap: var(--vv-space-5);
  }

  .holidays {
    display: grid;
  }

  .holidays li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--vv-space-2);
    min-block-size: 36px;
    border-block-end: 1px solid var(--vv-border);
  }

  .preview {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--vv-space-1) var(--vv-space-3);
    padding: var(--vv-space-3);
    border-radius: var(--vv-radius-s);
    background: var(--vv-surface-sunken);
  }

  @media (max-width: 760px) {
    .day {
      grid-template-columns: minmax(0, 1fr);
    }

    .day .row-acts {
      justify-content: flex-start;
    }
  }
`;
