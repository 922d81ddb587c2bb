import { css } from 'lit';

/** What is filled in and what the freelancer will read stand side by side where there is room; the buttons are always in sight. */
export const decisionDialogStyles = css`
  dialog {
    inline-size: min(880px, calc(100vw - 2 * var(--vv-space-4)));
  }

  form {
    padding-block-end: 0;
  }

  .sheet {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--vv-space-4) var(--vv-space-5);
  }

  .fields {
    display: grid;
    align-content: start;
    gap: var(--vv-space-4);
  }

  form textarea {
    min-block-size: 64px;
  }

  .actions {
    position: sticky;
    inset-block-end: 0;
    padding-block: var(--vv-space-3) var(--vv-space-4);
    background: var(--vv-surface-raised);
  }

  @media (max-width: 760px) {
    .sheet {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media (max-height: 480px) {
    .actions {
      position: static;
    }
  }
`;
