import { css } from 'lit';

export const visavisNoticeStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    /* The host page's own type must not lean into the notice. */
    font-style: normal;
    font-weight: 400;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    word-spacing: normal;
  }

  :host(:state(hidden)) {
    display: none;
  }

  .notice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--vv-space-3) var(--vv-space-4);
    padding: var(--vv-space-4);
    border: 1px solid var(--vv-border);
    border-inline-start: 4px solid var(--vv-accent);
    border-radius: var(--vv-radius-m);
    background: var(--vv-surface);
    color: var(--vv-text);
    overflow-wrap: anywhere;
  }

  .pressing {
    border-inline-start-color: var(--vv-on-warning-soft);
  }

  .good {
    border-inline-start-color: var(--vv-success);
  }

  .emblem {
    display: grid;
    place-content: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    background: var(--vv-accent-soft);
    color: var(--vv-on-accent-soft);
  }

  .pressing .emblem {
    background: var(--vv-warning-soft);
    color: var(--vv-on-warning-soft);
  }

  .good .emblem {
    background: var(--vv-success-soft);
    color: var(--vv-on-success-soft);
  }

  .words {
    display: grid;
    gap: var(--vv-space-2);
    max-inline-size: 68ch;
  }

  .title {
    padding-block-start: 6px;
    font-size: var(--vv-text-l);
    font-weight: 650;
    line-height: 1.3;
    text-wrap: balance;
  }

  ul {
    display: grid;
    gap: var(--vv-space-1);
    margin-block-start: var(--vv-space-1);
    list-style: none;
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-s);
  }

  li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--vv-space-2);
    align-items: start;
  }

  li .icon {
    margin-block-start: 1px;
  }

  .works .icon {
    color: var(--vv-success);
  }

  .pressing .until {
    color: var(--vv-on-warning-soft);
    font-weight: 600;
  }

  .phrase strong {
    color: var(--vv-text);
    font-weight: 650;
  }

  .way {
    display: flex;
    flex-wrap: wrap;
    gap: var(--vv-space-2) var(--vv-space-3);
    align-items: center;
    margin-block-start: var(--vv-space-2);
  }

  .problem {
    color: var(--vv-danger);
    font-size: var(--vv-text-s);
  }

  @container (max-width: 440px) {
    .notice {
      grid-template-columns: minmax(0, 1fr);
    }

    .emblem {
      inline-size: 32px;
      block-size: 32px;
    }

    .title {
      padding-block-start: 0;
    }

    .way .button {
      inline-size: 100%;
    }
  }

  @media (forced-colors: active) {
    .notice,
    .emblem {
      border-color: CanvasText;
    }
  }
`;
