import { css } from 'lit';

/** Native form controls, dressed: a `.field` holds a `label`, one control and perhaps a `.hint` or `.problem`. */
export const fieldStyles = css`
  .field {
    display: grid;
    gap: var(--vv-space-1);
  }

  .field label {
    font-size: var(--vv-text-s);
    font-weight: 600;
  }

  .field .hint {
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-s);
  }

  .field .problem {
    color: var(--vv-danger);
    font-size: var(--vv-text-s);
  }

  input:not([type='checkbox'], [type='radio']),
  select,
  textarea {
    inline-size: 100%;
    min-block-size: var(--vv-control);
    padding: var(--vv-space-2) var(--vv-space-3);
    border: 1px solid var(--vv-border-strong);
    border-radius: var(--vv-radius-m);
    background: var(--vv-surface);
    color: var(--vv-text);
    font: inherit;
    font-size: var(--vv-text-m);
  }

  input[aria-invalid='true'],
  textarea[aria-invalid='true'] {
    border-color: var(--vv-danger);
  }

  input::placeholder,
  textarea::placeholder {
    color: var(--vv-text-quiet);
    opacity: 1;
  }

  input:focus-visible,
  select:focus-visible,
  textarea:focus-visible {
    outline-offset: -1px;
  }

  select {
    text-overflow: ellipsis;
  }

  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--vv-accent);
  }
`;
