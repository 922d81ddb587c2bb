import { css } from 'lit';

export const visavisBoardStyles = css`
  :host {
    display: block;
    min-block-size: 100dvh;
    background: var(--vv-surface-sunken);
    font-size: var(--vv-text-s);
  }

  main {
    display: grid;
    gap: var(--vv-space-4);
    max-inline-size: 1680px;
    margin-inline: auto;
    padding: var(--vv-space-4);
  }

  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--vv-space-2);
  }

  h1 {
    font-size: var(--vv-text-l);
  }

  .panes {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    align-items: start;
    gap: var(--vv-space-4);
  }

  @media (max-width: 1240px) {
    .panes {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
