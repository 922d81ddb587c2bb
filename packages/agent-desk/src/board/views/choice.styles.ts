import { css } from 'lit';

/** One of several, as large lines. */
export const choiceStyles = css`
  fieldset {
    display: grid;
    gap: var(--vv-space-1);
    border: 0;
  }

  legend {
    margin-block-end: var(--vv-space-1);
    font-weight: 600;
  }

  fieldset label {
    display: flex;
    align-items: center;
    gap: var(--vv-space-2);
    min-block-size: 36px;
  }

  fieldset input {
    inline-size: 20px;
    block-size: 20px;
    accent-color: var(--vv-accent);
  }

  .hint {
    color: var(--vv-text-quiet);
  }
`;
