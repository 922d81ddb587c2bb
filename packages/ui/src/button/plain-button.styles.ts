import { css } from 'lit';

/** Those of `buttonStyles` that a closed widget needs: outlined, `quiet`, and the shape `icon`. */
export const plainButtonStyles = css`
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

  .button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--vv-accent);
  }

  .button.quiet:hover {
    background: var(--vv-accent-soft);
  }

  .button.icon {
    padding: 0;
    inline-size: var(--vv-control);
  }

  @media (forced-colors: active) {
    .button,
    .button.quiet {
      border-color: ButtonText;
    }
  }
`;
