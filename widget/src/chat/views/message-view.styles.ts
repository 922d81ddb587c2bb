import { css } from 'lit';

export const messageViewStyles = css`
  .tips {
    display: grid;
    gap: var(--vv-space-2);
    padding-inline-start: 1.25em;
    text-align: start;
  }

  .more {
    inline-size: 100%;
    padding: var(--vv-space-4);
    border-radius: var(--vv-radius-m);
    background: var(--vv-surface-sunken);
    text-align: start;
  }
`;
