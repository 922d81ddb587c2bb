import { css } from 'lit';

export const deskPictureStyles = css`
  :host {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    min-block-size: 0;
    background: var(--vv-stage);
    color: var(--vv-on-stage);
  }

  .view {
    display: grid;
    position: relative;
    min-block-size: 0;
    overflow: hidden;
  }

  /* As large as its place. Without this each grid around it is laid out again and again to learn how large a picture would like to be. */
  vv-video-tile {
    contain: size;
    aspect-ratio: auto;
    block-size: 100%;
    min-block-size: 0;
    border-radius: 0;
  }

  .compare {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 2px;
    position: absolute;
    inset: 0;
    background: var(--vv-stage);
  }

  figure {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    min-block-size: 0;
    margin: 0;
  }

  figcaption {
    padding: var(--vv-space-1) var(--vv-space-2);
    font-size: var(--vv-text-xs);
    font-weight: 600;
    text-align: center;
  }

  canvas {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    object-fit: contain;
  }

  desk-photo {
    place-self: center;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    border-radius: 0;
    background: none;
    color: var(--vv-on-stage);
  }

  .live {
    position: relative;
    min-block-size: 0;
  }

  /* While two pictures are compared the person goes on in a corner. */
  .view.comparing .live {
    position: absolute;
    inset-block-start: 48px;
    inset-inline-start: var(--vv-space-3);
    inline-size: 128px;
    block-size: 84px;
    overflow: hidden;
    border: 2px solid var(--vv-on-stage);
    border-radius: var(--vv-radius-s);
    z-index: 1;
  }

  .view:not(.comparing) .live {
    block-size: 100%;
  }

  desk-zoom {
    block-size: 100%;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--vv-space-2);
    align-items: center;
    justify-content: center;
    min-block-size: 48px;
    padding: var(--vv-space-1) var(--vv-space-2);
    border-block-start: 1px solid rgb(238 242 248 / 16%);
  }

  .tool {
    display: inline-flex;
    gap: var(--vv-space-1);
    align-items: center;
    min-block-size: 34px;
    padding: 0 var(--vv-space-3);
    border: 1px solid rgb(238 242 248 / 34%);
    border-radius: var(--vv-radius-s);
    background: none;
    color: var(--vv-on-stage);
    font: inherit;
    font-size: var(--vv-text-s);
    font-weight: 600;
    cursor: pointer;
  }

  .tool:hover:not([aria-disabled='true']) {
    background: rgb(238 242 248 / 14%);
  }

  .tool[aria-pressed='true'] {
    border-color: var(--vv-on-stage);
    background: var(--vv-on-stage);
    color: var(--vv-stage);
  }

  .tool[aria-disabled='true'] {
    border-color: rgb(238 242 248 / 16%);
    color: rgb(238 242 248 / 62%);
    cursor: default;
  }

  .tool:focus-visible {
    outline: 3px solid var(--vv-on-stage);
    outline-offset: 2px;
  }

  .said {
    flex-basis: 100%;
    color: var(--vv-on-stage);
    font-size: var(--vv-text-xs);
    text-align: center;
  }

  .said:empty {
    display: none;
  }
`;
