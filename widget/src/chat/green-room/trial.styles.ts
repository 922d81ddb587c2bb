import { css } from 'lit';

export const trialStyles = css`
  :host {
    display: grid;
    gap: var(--vv-space-2);
    justify-items: start;
  }

  h4 {
    margin: 0;
    font-size: var(--vv-text-s);
    font-weight: 650;
  }

  p {
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-s);
  }

  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: var(--vv-space-2);
  }

  canvas {
    inline-size: 100%;
    max-block-size: 200px;
    border-radius: var(--vv-radius-m);
    background: var(--vv-surface-sunken);
    object-fit: contain;
  }
`;
