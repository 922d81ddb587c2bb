import { css } from 'lit';

export const visavisPhraseCheckStyles = css`
  :host {
    display: grid;
    gap: var(--vv-space-4);
    max-inline-size: 68ch;
    font-style: normal;
    font-weight: 400;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    word-spacing: normal;
  }

  form {
    display: grid;
    gap: var(--vv-space-3);
    justify-items: start;
  }

  .field {
    inline-size: 100%;
    max-inline-size: 32rem;
  }

  .answer {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--vv-space-4);
    padding: var(--vv-space-4);
    border: 1px solid transparent;
    border-radius: var(--vv-radius-m);
    background: var(--vv-warning-soft);
    color: var(--vv-on-warning-soft);
  }

  .ours {
    background: var(--vv-success-soft);
    color: var(--vv-on-success-soft);
  }

  .not-ours {
    background: var(--vv-danger-soft);
    color: var(--vv-on-danger-soft);
  }

  .emblem .icon {
    inline-size: 28px;
    block-size: 28px;
  }

  .words {
    display: grid;
    gap: var(--vv-space-2);
    overflow-wrap: anywhere;
  }

  .title {
    font-size: var(--vv-text-l);
    font-weight: 650;
    line-height: 1.3;
  }

  ul {
    display: grid;
    gap: var(--vv-space-1);
    padding-inline-start: 1.25em;
  }

  @media (max-width: 400px) {
    .answer {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--vv-space-2);
    }

    .button {
      inline-size: 100%;
    }
  }

  @media (forced-colors: active) {
    .answer {
      border-color: CanvasText;
    }
  }
`;
