import { css } from 'lit';

/** A view that is read from top to bottom, with what can be done kept in sight at its end. */
export const pageStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-block-size: 0;
  }

  .page {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: var(--vv-space-4);
    min-block-size: 0;
    padding: var(--vv-space-5);
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  .page.middle {
    align-items: center;
    justify-content: safe center;
    text-align: center;
  }

  h3 {
    font-size: var(--vv-text-xl);
    outline: none;
  }

  h4 {
    margin: 0;
    font-size: var(--vv-text-s);
    font-weight: 650;
  }

  .lead {
    color: var(--vv-text-quiet);
  }

  .section {
    display: grid;
    gap: var(--vv-space-2);
  }

  .small {
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-s);
  }

  ul.plain,
  ol.plain {
    display: grid;
    gap: var(--vv-space-2);
    list-style: none;
  }

  .plain > li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--vv-space-3);
    align-items: start;
  }

  .plain .icon {
    margin-block-start: 2px;
    color: var(--vv-accent);
  }

  .emblem {
    display: grid;
    place-content: center;
    flex: none;
    inline-size: 64px;
    block-size: 64px;
    border-radius: 50%;
    background: var(--vv-accent-soft);
    color: var(--vv-on-accent-soft);
  }

  .emblem .icon {
    inline-size: 30px;
    block-size: 30px;
  }

  .actions {
    display: grid;
    gap: var(--vv-space-2);
    flex: none;
    padding: var(--vv-space-4) var(--vv-space-5);
    border-block-start: 1px solid var(--vv-border);
    background: var(--vv-surface);
  }

  @media (max-height: 420px) {
    /* Zoomed in to 400 %: everything scrolls together, or nothing could be read between the fixed parts. */
    :host {
      flex: none;
    }

    .page {
      overflow-y: visible;
    }
  }
`;
