import { css } from 'lit';

export const deskWorkspaceStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    block-size: 100dvh;
    font-size: var(--vv-text-s);
  }

  main {
    position: relative;
    display: grid;
    min-block-size: 0;
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

  .loading {
    place-self: center;
    color: var(--vv-text-quiet);
  }

  @media (max-width: 900px) {
    :host {
      block-size: auto;
      min-block-size: 100dvh;
    }
  }
`;
