import { css } from 'lit';

export const deskIdleStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 440px);
    place-content: center;
    padding: var(--vv-space-5);
  }

  section {
    display: grid;
    justify-items: center;
    gap: var(--vv-space-3);
    text-align: center;
  }

  .mark {
    display: grid;
    place-content: center;
    inline-size: 72px;
    block-size: 72px;
    border-radius: 50%;
    background: var(--vv-accent-soft);
    color: var(--vv-on-accent-soft);
    font-size: 26px;
  }

  h2 {
    font-size: var(--vv-text-xl);
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

  .take {
    min-inline-size: 260px;
    min-block-size: 56px;
    margin-block-start: var(--vv-space-3);
    font-size: var(--vv-text-l);
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
