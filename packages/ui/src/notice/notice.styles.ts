import { css } from 'lit';

export const noticeStyles = css`
  :host {
    display: block;
  }

  .notice {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--vv-space-1) var(--vv-space-3);
    padding: var(--vv-space-3);
    border: 1px solid transparent;
    border-radius: var(--vv-radius-m);
    background: var(--vv-accent-soft);
    color: var(--vv-on-accent-soft);
    font-size: var(--vv-text-s);
    text-align: start;
  }

  .success {
    background: var(--vv-success-soft);
    color: var(--vv-on-success-soft);
  }

  .warning {
    background: var(--vv-warning-soft);
    color: var(--vv-on-warning-soft);
  }

  .danger {
    background: var(--vv-danger-soft);
    color: var(--vv-on-danger-soft);
  }

  .icon {
    margin-block-start: 1px;
  }

  .words {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  ::slotted([slot='action']) {
    grid-column: 2;
    justify-self: start;
    margin-block-start: var(--vv-space-1);
  }

  @media (forced-colors: active) {
    .notice {
      border-color: CanvasText;
    }
  }
`;
