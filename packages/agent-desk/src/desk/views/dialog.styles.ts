import { css } from 'lit';

/** Native dialogs, dressed: a heading, what it is about, and a row of buttons with the safe one first. */
export const dialogStyles = css`
  :host {
    display: contents;
  }

  dialog {
    inline-size: min(520px, calc(100vw - 2 * var(--vv-space-4)));
    max-block-size: calc(100dvh - 2 * var(--vv-space-4));
    padding: 0;
    overflow: auto;
    border: 1px solid var(--vv-border);
    border-radius: var(--vv-radius-l);
    background: var(--vv-surface-raised);
    color: var(--vv-text);
    box-shadow: var(--vv-shadow-2);
    font-size: var(--vv-text-s);
  }

  dialog::backdrop {
    background: rgb(12 15 21 / 55%);
  }

  form {
    display: grid;
    gap: var(--vv-space-4);
    padding: var(--vv-space-5);
  }

  .head {
    display: flex;
    align-items: center;
    gap: var(--vv-space-3);
  }

  .head h2 {
    font-size: var(--vv-text-l);
  }

  .head .icon {
    font-size: 22px;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--vv-space-2);
  }

  select[aria-invalid='true'] {
    border-color: var(--vv-danger);
  }

  form textarea {
    min-block-size: 84px;
    resize: vertical;
  }
`;
