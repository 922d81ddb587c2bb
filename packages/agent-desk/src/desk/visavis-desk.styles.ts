import { css } from 'lit';

export const visavisDeskStyles = css`
  :host {
    display: block;
    min-block-size: 100dvh;
    background: var(--vv-surface-sunken);
  }

  .wait {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--vv-space-4);
    min-block-size: 100dvh;
    padding: var(--vv-space-4);
    color: var(--vv-text-quiet);
    text-align: center;
  }
`;
