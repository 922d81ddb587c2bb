import { css } from 'lit';

export const deskPictureStripStyles = css`
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--vv-space-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .thumb {
    position: relative;
    display: grid;
    justify-items: start;
    gap: 2px;
    inline-size: 96px;
    padding: 2px;
    border: 1px solid var(--vv-border);
    border-radius: var(--vv-radius-s);
    background: var(--vv-surface);
    color: var(--vv-text);
    font: inherit;
    text-align: start;
  }

  button.thumb {
    cursor: zoom-in;
  }

  button.thumb:hover {
    background: var(--vv-surface-sunken);
  }

  .thumb img,
  .gone {
    inline-size: 100%;
    block-size: 52px;
    border-radius: 2px;
    background: var(--vv-surface-sunken);
    object-fit: cover;
  }

  .gone {
    display: grid;
    place-content: center;
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-xs);
  }

  .caption {
    max-inline-size: 100%;
    overflow: hidden;
    font-size: var(--vv-text-xs);
    font-variant-numeric: tabular-nums;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .sign {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 4px;
    display: grid;
    padding: 2px;
    border-radius: 2px;
    background: var(--vv-warning-soft);
    color: var(--vv-on-warning-soft);
  }

  dialog {
    inline-size: min(1120px, calc(100vw - 2 * var(--vv-space-4)));
  }

  .beside {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 1fr);
    align-items: start;
    gap: var(--vv-space-3);
  }

  .compared {
    display: grid;
    gap: var(--vv-space-3);
  }

  figure {
    display: grid;
    gap: var(--vv-space-1);
    margin: 0;
  }

  figure img {
    inline-size: 100%;
    max-block-size: 44vh;
    border-radius: var(--vv-radius-m);
    background: #000;
    object-fit: contain;
  }

  .compared img {
    max-block-size: 18vh;
  }

  figcaption {
    color: var(--vv-text-quiet);
  }

  .quiet {
    color: var(--vv-text-quiet);
  }

  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--vv-space-1) var(--vv-space-3);
    margin: 0;
  }

  dt {
    color: var(--vv-text-quiet);
  }

  dd {
    margin: 0;
  }

  .hash {
    font-size: var(--vv-text-xs);
    font-family: ui-monospace, monospace;
    overflow-wrap: anywhere;
  }

  @media (max-width: 700px) {
    .beside {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
