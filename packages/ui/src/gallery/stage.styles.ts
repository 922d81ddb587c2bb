import { css } from 'lit';

/** The page a state stands on. */
export const stageStyles = css`
  body {
    margin: 0;
    min-block-size: 100dvh;
    background: var(--vv-surface-sunken);
    color: var(--vv-text);
    font-family: var(--vv-font);
  }

  .stage {
    box-sizing: border-box;
  }

  /* Elements that bring the tokens themselves follow the page's choice too. */
  .stage > * {
    color-scheme: inherit;
  }

  .stage.part {
    padding: 16px;
  }

  .stage.pane {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    block-size: 640px;
    padding: 16px;
  }

  .stage.bottom {
    align-items: end;
    block-size: 420px;
    padding: 0;
  }

  .stage.page {
    min-block-size: 100dvh;
  }
`;
