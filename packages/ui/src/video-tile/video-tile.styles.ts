import { css } from 'lit';

export const videoTileStyles = css`
  :host {
    display: block;
    position: relative;
    overflow: hidden;
    aspect-ratio: 16 / 9;
    border-radius: var(--vv-radius-m);
    background: var(--vv-stage);
    color: var(--vv-on-stage);
  }

  video {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }

  :host([fit='cover']) video {
    object-fit: cover;
  }

  .mirrored {
    transform: scaleX(-1);
  }

  .absent {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--vv-space-2);
    position: absolute;
    inset: 0;
    padding: var(--vv-space-4);
    text-align: center;
    font-size: var(--vv-text-s);
  }

  .absent .icon {
    inline-size: 36px;
    block-size: 36px;
    opacity: 0.75;
  }

  :host([small]) .absent {
    gap: 0;
    padding: var(--vv-space-1);
    font-size: var(--vv-text-xs);
    line-height: 1.25;
  }

  :host([small]) .absent .icon {
    inline-size: 18px;
    block-size: 18px;
  }

  :host([small]) .label {
    inset-block-end: 2px;
    inset-inline-start: 2px;
  }

  .label {
    display: inline-flex;
    align-items: center;
    gap: var(--vv-space-1);
    position: absolute;
    inset-block-end: var(--vv-space-2);
    inset-inline-start: var(--vv-space-2);
    max-inline-size: calc(100% - 2 * var(--vv-space-2));
    padding: 2px var(--vv-space-2);
    border-radius: var(--vv-radius-s);
    background: rgb(12 15 21 / 78%);
    font-size: var(--vv-text-xs);
    font-weight: 600;
  }

  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  ::slotted(*) {
    position: absolute;
    inset-block-start: var(--vv-space-2);
    inset-inline-end: var(--vv-space-2);
  }
`;
