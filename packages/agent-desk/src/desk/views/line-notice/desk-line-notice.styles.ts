import { css } from 'lit';

export const deskLineNoticeStyles = css`
  :host {
    display: contents;
  }

  .banner {
    position: absolute;
    z-index: 1;
    /* Below the chips of a call, which matter most while the line is down. */
    inset-block-start: 60px;
    inset-inline: 0;
    inline-size: clamp(320px, 44vw, 640px);
    max-inline-size: calc(100% - 2 * var(--vv-space-4));
    margin-inline: auto;
    border-radius: var(--vv-radius-m);
    box-shadow: var(--vv-shadow-2);
    animation: appear 160ms ease-out;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;
