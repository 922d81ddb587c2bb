import { css } from 'lit';

/** Full screen and upright: the picture is the page, what is said and pressed lies over its lower end. */
export const phoneViewStyles = css`
  :host {
    display: flex;
    flex: 1;
    min-block-size: 0;
    flex-direction: column;
    background: var(--vv-surface);
  }

  main {
    flex: 1;
    display: flex;
    flex-direction: column;
    justify-content: safe center;
    align-items: center;
    gap: var(--vv-space-4);
    padding: max(var(--vv-space-5), env(safe-area-inset-top)) var(--vv-space-5) var(--vv-space-5);
    overflow-y: auto;
    text-align: center;
  }

  main p {
    max-inline-size: 38ch;
  }

  h1 {
    font-size: var(--vv-text-xl);
    outline: none;
  }

  .small {
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-s);
  }

  .emblem {
    display: grid;
    place-content: center;
    flex: none;
    inline-size: 72px;
    block-size: 72px;
    border-radius: 50%;
    background: var(--vv-accent-soft);
    color: var(--vv-on-accent-soft);
  }

  .emblem .icon {
    inline-size: 34px;
    block-size: 34px;
  }

  .actions {
    display: grid;
    gap: var(--vv-space-2);
    flex: none;
    padding: var(--vv-space-3) var(--vv-space-5) max(var(--vv-space-5), env(safe-area-inset-bottom));
  }

  .actions .button {
    min-inline-size: 0;
    min-block-size: 56px;
    font-size: var(--vv-text-l);
    overflow-wrap: anywhere;
  }

  main.on {
    align-items: stretch;
    justify-content: flex-start;
    gap: 0;
    min-block-size: 0;
    padding: 0;
    overflow: hidden;
  }

  .picture {
    flex: 1;
    position: relative;
    display: grid;
    min-block-size: 0;
    background: #0c0f15;
  }

  .picture vv-video-tile {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    aspect-ratio: auto;
    border-radius: 0;
  }

  .said {
    flex: none;
    display: grid;
    gap: var(--vv-space-1);
    padding: var(--vv-space-4) var(--vv-space-5) 0;
    text-align: center;
  }

  .said p:first-child {
    font-weight: 650;
  }

  .pair {
    display: flex;
    flex-wrap: wrap;
  }

  .pair .button {
    flex: 1 1 auto;
    font-size: var(--vv-text-m);
  }

  @media (orientation: landscape) and (max-height: 480px) {
    main.on {
      display: grid;
      grid-template-columns: 1fr minmax(220px, 34%);
      grid-template-rows: 1fr auto;
    }

    .on .picture {
      grid-row: 1 / 3;
    }

    .said {
      align-content: center;
      overflow-y: auto;
    }
  }
`;
