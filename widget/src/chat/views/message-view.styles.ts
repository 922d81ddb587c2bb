import { css } from 'lit';

export const messageViewStyles = css`
  /* For what is over in a moment: only who waits for longer sees it. */
  :host([late]) {
    animation: appear 1ms 400ms backwards;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

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
