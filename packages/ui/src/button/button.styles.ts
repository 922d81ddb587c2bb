import { css } from 'lit';
import { plainButtonStyles } from './plain-button.styles.ts';

/**
 * Native buttons, dressed: `<button class="button primary">`. Kinds: none (outlined), `primary`, `quiet` (text only),
 * `danger`; shapes: `wide` (full width), `icon` (a square, needs `aria-label`), `small` (dense places of the desk).
 */
export const buttonStyles = css`
  ${plainButtonStyles}

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

  .button.wide {
    display: flex;
    inline-size: 100%;
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
