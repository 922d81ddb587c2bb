import { css } from 'lit';

export const deskNoteStyles = css`
  :host {
    display: block;
    padding: 0 var(--vv-space-4) var(--vv-space-4);
  }

  section,
  form {
    display: grid;
    gap: var(--vv-space-2);
  }

  section {
    padding-block-start: var(--vv-space-4);
    border-block-start: 1px solid var(--vv-border);
  }

  :host([plain]) {
    padding: 0;
  }

  :host([plain]) section {
    padding: 0;
    border: 0;
  }

  .head,
  .actions {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--vv-space-2);
  }

  .actions {
    justify-content: flex-end;
  }

  input:not([type='checkbox'], [type='radio']) {
    min-block-size: 36px;
    font-size: var(--vv-text-s);
  }
`;
