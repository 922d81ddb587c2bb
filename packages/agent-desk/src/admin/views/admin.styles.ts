import { base, buttonStyles, fieldStyles, iconStyles } from '@visavis/ui';
import { css } from 'lit';
import { tableStyles } from '../../board/views/table.styles.ts';
import { panelStyles } from '../../console/views/panel.styles.ts';
import { dialogStyles } from '../../desk/views/dialog.styles.ts';

const formStyles = css`
  .intro {
    max-inline-size: 80ch;
    color: var(--vv-text-quiet);
  }

  .panel {
    grid-template-columns: minmax(0, 1fr);
  }

  h2,
  h3 {
    overflow-wrap: anywhere;
  }

  .panel > h2,
  .panel > .head h2 {
    font-size: var(--vv-text-l);
  }

  .stack {
    display: grid;
    gap: var(--vv-space-4);
  }

  .panel > .stack,
  dialog .stack {
    padding: 0;
  }

  .editor {
    display: grid;
    align-content: start;
    gap: var(--vv-space-4);
    padding: 0;
    min-inline-size: 0;
  }

  .field {
    min-inline-size: 0;
  }

  .field .hint,
  .field .problem,
  .check .hint {
    max-inline-size: 70ch;
    font-size: var(--vv-text-xs);
  }

  input:not([type='checkbox'], [type='radio']),
  select,
  textarea {
    min-block-size: 40px;
    font-size: var(--vv-text-s);
  }

  textarea {
    resize: vertical;
    line-height: var(--vv-line);
  }

  .check {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-content: start;
    align-items: center;
    gap: 2px var(--vv-space-2);
    min-block-size: 28px;
  }

  .check .hint {
    grid-column: 2;
    color: var(--vv-text-quiet);
  }

  fieldset {
    display: grid;
    align-content: start;
    gap: var(--vv-space-2);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    margin-block-end: var(--vv-space-1);
    padding: 0;
    font-weight: 600;
  }

  .save-bar {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--vv-space-2);
    margin: 0 calc(-1 * var(--vv-space-4)) calc(-1 * var(--vv-space-4));
    padding: var(--vv-space-3) var(--vv-space-4);
    border-block-start: 1px solid var(--vv-border);
    border-end-start-radius: var(--vv-radius-m);
    border-end-end-radius: var(--vv-radius-m);
    background: var(--vv-surface);
  }

  .save-bar .button,
  .with-button .button {
    min-block-size: 40px;
    padding-block: var(--vv-space-1);
    font-size: var(--vv-text-s);
  }

  .save-bar [role='status'] {
    margin-inline-end: auto;
  }

  .dirty {
    font-weight: 600;
  }

  .with-button {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--vv-space-2);
  }

  .row-acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--vv-space-1);
  }

  .acts .button {
    white-space: nowrap;
  }

  .wrap {
    overflow-wrap: anywhere;
    white-space: normal;
  }

  .two {
    display: grid;
    grid-template-columns: minmax(220px, 320px) minmax(0, 1fr);
    align-items: start;
    gap: var(--vv-space-4);
  }

  @media (max-width: 760px) {
    .two {
      grid-template-columns: minmax(0, 1fr);
    }

    .save-bar {
      position: static;
    }

    dialog form {
      padding: var(--vv-space-4);
    }
  }
`;

/** What all views of administration look like. */
export const adminStyles = [
  base,
  buttonStyles,
  fieldStyles,
  iconStyles,
  panelStyles,
  tableStyles,
  dialogStyles,
  formStyles,
  css`
    :host {
      display: block;
    }
  `,
];
