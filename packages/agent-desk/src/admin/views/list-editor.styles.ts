import { css } from 'lit';

/** A list of what there is beside the editor of the one that is chosen. */
export const listEditorStyles = css`
  /* The list stays in sight beside a long editor. */
  .two > .panel:first-child {
    position: sticky;
    inset-block-start: var(--vv-space-4);
    max-block-size: calc(100dvh - 2 * var(--vv-space-4));
    overflow-y: auto;
  }

  @media (max-width: 760px) {
    .two > .panel:first-child {
      position: static;
      max-block-size: none;
    }
  }

  .list {
    display: grid;
    gap: var(--vv-space-3);
    align-content: start;
  }

  .list h3 {
    margin-block-end: var(--vv-space-1);
  }

  .entry {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--vv-space-1);
  }

  .pick {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px var(--vv-space-2);
    inline-size: 100%;
    min-block-size: 36px;
    padding: var(--vv-space-1) var(--vv-space-2);
    border: 1px solid transparent;
    border-radius: var(--vv-radius-s);
    background: none;
    color: inherit;
    font: inherit;
    font-size: var(--vv-text-s);
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .pick:hover {
    background: var(--vv-surface-sunken);
  }

  .pick[aria-current='true'] {
    border-color: var(--vv-accent);
    background: var(--vv-accent-soft);
    color: var(--vv-on-accent-soft);
    font-weight: 600;
  }

  .pick .off {
    color: var(--vv-text-quiet);
  }

  .blank {
    padding: var(--vv-space-6) 0;
    color: var(--vv-text-quiet);
    text-align: center;
  }

  .inserts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--vv-space-1);
  }

  .inserts .button {
    min-block-size: 28px;
    padding-inline: var(--vv-space-2);
    font-size: var(--vv-text-xs);
    font-weight: 500;
  }

  .preview {
    display: grid;
    gap: var(--vv-space-1);
  }

  .preview p {
    min-block-size: 64px;
    padding: var(--vv-space-3);
    border: 1px dashed var(--vv-border-strong);
    border-radius: var(--vv-radius-s);
    background: var(--vv-surface-sunken);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .panel:focus-visible {
    outline-offset: -2px;
  }

  .order {
    display: flex;
    gap: 2px;
  }

  .order .button[aria-disabled='true'] {
    border-color: transparent;
    background: transparent;
  }

  .order .button {
    min-block-size: 28px;
    padding-inline: var(--vv-space-2);
    font-size: var(--vv-text-xs);
  }

  .lower {
    display: flex;
    flex-wrap: wrap;
    gap: var(--vv-space-2);
  }

  @media (forced-colors: active) {
    .pick {
      border-color: ButtonBorder;
    }

    .pick[aria-current='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
