import { css } from 'lit';

export const deskConsentStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    gap: var(--vv-space-2);
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--vv-space-1);
    padding: 2px var(--vv-space-2);
    border-radius: var(--vv-radius-s);
    background: rgb(12 15 21 / 78%);
    color: var(--vv-on-stage);
    font-size: var(--vv-text-xs);
    font-weight: 600;
  }

  .recording {
    outline: 2px solid #ff6b5e;
    outline-offset: -2px;
  }

  .dot {
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
    background: #ff6b5e;
    forced-color-adjust: none;
  }
`;
