import { css } from 'lit';

export const visavisPhoneStyles = css`
  :host {
    position: fixed;
    inset: 0;
    display: flex;
    background: var(--vv-surface);
  }
`;
