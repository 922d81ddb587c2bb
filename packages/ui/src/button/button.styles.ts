import { css } from 'lit';

/**
 * Native buttons, dressed: `<button class="button primary">`. Kinds: none (outlined), `primary`, `quiet` (text only),
 * `danger`; shapes: `wide` (full width), `icon` (a square, needs `aria-label`), `small` (dense places of the desk).
 */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--vv-space-2);
    min-block-size: var(--vv-control);
    min-inline-size: var(--vv-control);
    padding: var(--vv-space-2) var(--vv-space-4);
    border: 1px solid var(--vv-border-strong);
    border-radius: var(--vv-radius-m);
    background: var(--vv-surface);
    color: var(--vv-text);
    font: inherit;
    font-size: var(--vv-text-m);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition:
      background-color var(--vv-quick),
      border-color var(--vv-quick);
  }

  .button:hover {
    background: var(--vv-surface-sunken);
  }

  .button.primary {
    border-color: transparent;
    background: var(--vv-accent);
    color: var(--vv-on-accent);
  }

  .button.primary:hover {
    background: var(--vv-accent-hover);
  }

  .button.danger {
    border-color: transparent;
    background: var(--vv-danger);
    color: var(--vv-on-danger);
  }

  .button.danger:hover {
    background: var(--vv-danger-hover);
  }

  .button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--vv-accent);
  }

  .button.quiet:hover {
    background: var(--vv-accent-soft);
  }

  .button.wide {
    display: flex;
    inline-size: 100%;
  }

  .button.icon {
    padding: 0;
    inline-size: var(--vv-control);
  }

  .button.small {
    min-block-size: 32px;
    min-inline-size: 32px;
    padding: var(--vv-space-1) var(--vv-space-3);
    border-radius: var(--vv-radius-s);
    font-size: var(--vv-text-s);
  }

  .button.icon.small {
    padding: 0;
    inline-size: 32px;
  }

  .button[aria-pressed='true'] {
    border-color: transparent;
    background: var(--vv-danger-soft);
    color: var(--vv-on-danger-soft);
  }

  .button:disabled,
  .button[aria-disabled='true'] {
    border-color: var(--vv-border);
    background: var(--vv-surface-sunken);
    color: var(--vv-text-quiet);
    cursor: not-allowed;
  }

  @media (forced-colors: active) {
    .button,
    .button.primary,
    .button.danger,
    .button.quiet {
      border-color: ButtonText;
    }

    .button[aria-pressed='true'] {
      border-color: Highlight;
      outline: 2px solid Highlight;
    }

    .button:disabled,
    .button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
