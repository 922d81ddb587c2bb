import { css } from 'lit';

export const deskConversationStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    min-block-size: 0;
  }

  .title {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--vv-space-2);
    min-block-size: 48px;
    padding: var(--vv-space-2) var(--vv-space-4);
    border-block-end: 1px solid var(--vv-border);
  }

  .presence {
    display: inline-flex;
    align-items: center;
    gap: var(--vv-space-2);
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-xs);
    font-weight: 600;
  }

  .dot {
    inline-size: 9px;
    block-size: 9px;
    border: 2px solid var(--vv-text-quiet);
    border-radius: 50%;
  }

  .online {
    color: var(--vv-text);
  }

  .online .dot {
    border-color: var(--vv-success);
    background: var(--vv-success);
  }

  .log {
    position: relative;
    display: grid;
    min-block-size: 0;
  }

  .empty {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    padding: var(--vv-space-4);
    color: var(--vv-text-quiet);
    text-align: center;
    pointer-events: none;
  }

  /* As high as it will be, so that the log does not move when the composer is drawn. */
  .composer {
    min-block-size: 69px;
    padding: 0 var(--vv-space-4) var(--vv-space-3);
    border-block-start: 1px solid var(--vv-border);
  }

  .save {
    padding: 0;
    margin-inline-end: calc(-1 * var(--vv-space-2));
  }

  .presence {
    margin-inline-start: auto;
  }

  .aside {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--vv-space-2);
    min-block-size: 28px;
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-xs);
  }

  .switch {
    display: inline-flex;
    align-items: center;
    gap: var(--vv-space-2);
    min-block-size: 28px;
    color: var(--vv-text);
    cursor: pointer;
  }

  .switch input {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--vv-accent);
  }

  .ended {
    padding-block-start: var(--vv-space-3);
    color: var(--vv-text-quiet);
    text-align: center;
  }

  @media (forced-colors: active) {
    .dot {
      forced-color-adjust: none;
    }
  }
`;
