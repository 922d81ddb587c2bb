import { css } from 'lit';

export const deskIdleStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 520px);
    grid-template-rows: auto minmax(0, 1fr);
    justify-content: center;
    gap: var(--vv-space-4);
    padding: var(--vv-space-5);
    overflow-y: auto;
  }

  .notices {
    display: grid;
    gap: var(--vv-space-3);
    min-block-size: 64px;
    align-content: start;
  }

  section {
    display: grid;
    align-self: center;
    justify-items: center;
    gap: var(--vv-space-3);
    margin-block-end: 64px;
    text-align: center;
  }

  .mark {
    display: grid;
    place-content: center;
    inline-size: 72px;
    block-size: 72px;
    border-radius: 50%;
    background: var(--vv-surface-sunken);
    color: var(--vv-text-quiet);
    font-size: 28px;
  }

  .available .mark {
    background: var(--vv-success-soft);
    color: var(--vv-on-success-soft);
  }

  .not-responding .mark {
    background: var(--vv-warning-soft);
    color: var(--vv-on-warning-soft);
  }

  section.not-responding {
    padding: var(--vv-space-5);
    border: 2px solid var(--vv-on-warning-soft);
    border-radius: var(--vv-radius-l);
    background: var(--vv-surface);
  }

  h2 {
    font-size: var(--vv-text-xl);
  }

  .queue {
    display: grid;
    gap: var(--vv-space-1);
    inline-size: 100%;
    margin-block-start: var(--vv-space-3);
    padding-block-start: var(--vv-space-4);
    border-block-start: 1px solid var(--vv-border);
  }

  .count {
    min-block-size: 1.5em;
    font-size: var(--vv-text-m);
  }

  .wait {
    min-block-size: 1.5em;
    color: var(--vv-text-quiet);
  }

  .wait vv-elapsed {
    color: var(--vv-text);
    font-size: inherit;
    font-weight: 650;
  }

  .button.primary {
    min-inline-size: 240px;
    min-block-size: 52px;
  }

  .why {
    min-block-size: 3em;
    color: var(--vv-text-quiet);
  }

  vv-notice {
    inline-size: 100%;
    text-align: start;
  }
`;
