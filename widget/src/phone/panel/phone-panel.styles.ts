import { css } from 'lit';

export const phonePanelStyles = css`
  :host {
    background: var(--vv-surface);
  }

  section {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-block-size: 0;
  }

  .page {
    gap: var(--vv-space-3);
  }

  .page > * {
    flex: none;
  }

  ol {
    display: grid;
    gap: var(--vv-space-1);
    margin: 0;
    padding-inline-start: 1.4em;
  }

  /* Dark on white whatever the colours around: phones do not read it the other way round. */
  .code {
    align-self: center;
    inline-size: min(100%, 232px);
    aspect-ratio: 1;
    border: 1px solid var(--vv-border);
    border-radius: var(--vv-radius-m);
    background: #fff;
    forced-color-adjust: none;
  }

  .code rect {
    fill: #fff;
  }

  .code path {
    fill: #000;
  }

  .blank {
    display: grid;
    place-content: center;
    align-self: center;
    inline-size: min(100%, 232px);
    aspect-ratio: 1;
    padding: var(--vv-space-4);
    border: 1px dashed var(--vv-border);
    border-radius: var(--vv-radius-m);
    color: var(--vv-text-quiet);
    text-align: center;
  }

  .left {
    align-self: center;
    text-align: center;
  }

  .link {
    display: grid;
    gap: var(--vv-space-2);
  }

  .link input {
    inline-size: 100%;
    direction: ltr;
    font-size: var(--vv-text-s);
  }

  .emblem {
    align-self: center;
  }

  .emblem.warning {
    background: var(--vv-warning-soft);
    color: var(--vv-on-warning-soft);
  }

  .middle p {
    max-inline-size: 36ch;
  }
`;
