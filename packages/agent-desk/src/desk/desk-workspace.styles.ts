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
