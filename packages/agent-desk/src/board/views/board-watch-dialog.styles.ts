import { css } from 'lit';

export const boardWatchDialogStyles = css`
  dialog.watching {
    inline-size: min(960px, calc(100vw - 2 * var(--vv-space-4)));
  }

  fieldset {
    display: grid;
    gap: var(--vv-space-1);
    border: 0;
    padding: 0;
  }

  legend {
    padding: 0;
    margin-block-end: var(--vv-space-2);
    font-weight: 600;
  }

  fieldset label {
    display: flex;
    align-items: center;
    gap: var(--vv-space-2);
    min-block-size: 32px;
  }

  .watch {
    display: grid;
    gap: var(--vv-space-3);
    padding: var(--vv-space-4);
  }

  .watch .head vv-connection-pill {
    margin-inline-start: auto;
  }

  .stage {
    position: relative;
    overflow: hidden;
    block-size: min(62dvh, 540px);
    border-radius: var(--vv-radius-m);
    background: var(--vv-stage);
    color: var(--vv-on-stage);
  }

  .stage vv-video-tile {
    aspect-ratio: auto;
    block-size: 100%;
    border-radius: 0;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--vv-space-1);
    position: absolute;
    inset-block-start: var(--vv-space-3);
    inset-inline-start: var(--vv-space-3);
    padding: 2px var(--vv-space-2);
    border-radius: var(--vv-radius-s);
    background: rgb(12 15 21 / 78%);
    font-size: var(--vv-text-xs);
    font-weight: 600;
  }

  .chip vv-elapsed {
    color: inherit;
    font-size: inherit;
  }

  .silent {
    display: flex;
    align-items: center;
    gap: var(--vv-space-2);
    color: var(--vv-text-quiet);
  }

  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--vv-space-3);
  }

  .sound,
  .sound label {
    display: flex;
    align-items: center;
    gap: var(--vv-space-2);
  }

  .sound input {
    min-block-size: 24px;
    accent-color: var(--vv-accent);
  }
`;
