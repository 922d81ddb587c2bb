import { css } from 'lit';

export const objectionFormStyles = css`
  section,
  form,
  .sure {
    display: grid;
    gap: var(--vv-space-3);
  }

  section {
    padding-block-start: var(--vv-space-4);
    border-block-start: 1px solid var(--vv-border);
  }

  h4 {
    margin: 0;
    font-size: var(--vv-text-m);
    font-weight: 650;
    outline: none;
  }

  .begin {
    justify-self: start;
  }

  textarea {
    resize: vertical;
  }

  .problem {
    color: var(--vv-danger);
    font-size: var(--vv-text-s);
  }

  blockquote {
    max-block-size: 12rem;
    margin: 0;
    padding: var(--vv-space-3);
    overflow-y: auto;
    overflow-wrap: anywhere;
    border-inline-start: 3px solid var(--vv-border-strong);
    border-radius: var(--vv-radius-s);
    background: var(--vv-surface-sunken);
    font-size: var(--vv-text-s);
    white-space: pre-wrap;
  }

  .choice {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--vv-space-2);
  }
`;
