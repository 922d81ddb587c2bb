import { css } from 'lit';

export const deskAlertsStyles = css`
  :host {
    display: block;
  }

  button[popovertarget] {
    padding-inline: var(--vv-space-2);
  }

  [popover] {
    position: fixed;
    inset: auto;
    inset-block-start: 56px;
    inset-inline-end: var(--vv-space-4);
    inline-size: min(340px, calc(100vw - 2 * var(--vv-space-4)));
    margin: 0;
    padding: var(--vv-space-4);
    border: 1px solid var(--vv-border);
    border-radius: var(--vv-radius-m);
    background: var(--vv-surface-raised);
    color: var(--vv-text);
    box-shadow: var(--vv-shadow-2);
  }

  [popover]:popover-open {
    display: grid;
    justify-items: start;
    gap: var(--vv-space-2);
  }

  .choice {
    display: flex;
    align-items: center;
    gap: var(--vv-space-2);
    min-block-size: 32px;
    font-weight: 600;
    cursor: pointer;
  }

  h3 {
    margin-block-start: var(--vv-space-2);
  }

  @media (forced-colors: active) {
    [popover] {
      border-color: CanvasText;
    }
  }
`;
