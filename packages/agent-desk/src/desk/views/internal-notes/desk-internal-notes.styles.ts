import { css } from 'lit';

export const deskInternalNotesStyles = css`
  :host {
    display: block;
    padding: var(--vv-space-4);
    border-block-start: 1px solid var(--vv-border);
    border-inline-start: 4px solid var(--vv-on-warning-soft);
    background: var(--vv-warning-soft);
  }

  .head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    flex-wrap: wrap;
    gap: 0 var(--vv-space-2);
    color: var(--vv-on-warning-soft);
  }

  .only {
    display: inline-flex;
    align-items: center;
    gap: var(--vv-space-1);
    font-size: var(--vv-text-xs);
    font-weight: 650;
  }

  ul {
    display: grid;
    gap: var(--vv-space-2);
    margin: var(--vv-space-3) 0 0;
    padding: 0;
    list-style: none;
  }

  li {
    padding: var(--vv-space-2) var(--vv-space-3);
    border-radius: var(--vv-radius-s);
    background: var(--vv-surface);
  }

  .by {
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-xs);
  }

  .author {
    font-weight: 650;
  }

  .text {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  form {
    display: grid;
    gap: var(--vv-space-2);
    margin-block-start: var(--vv-space-3);
  }

  textarea {
    inline-size: 100%;
    max-block-size: 12em;
    resize: vertical;
    field-sizing: content;
    min-block-size: 4.2em;
  }

  .act {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--vv-space-2);
    font-size: var(--vv-text-xs);
  }

  .hint {
    color: var(--vv-on-warning-soft);
  }
`;
