import { css } from 'lit';

export const deskHintsStyles = css`
  :host {
    display: block;
    flex: none;
  }

  section {
    display: grid;
    gap: var(--vv-space-2);
    padding-block: var(--vv-space-2);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--vv-space-1) var(--vv-space-3);
  }

  .head button {
    display: inline-flex;
    align-items: center;
    gap: var(--vv-space-2);
    min-block-size: 44px;
    padding-inline: var(--vv-space-3);
    border: 1px solid var(--vv-border);
    border-radius: var(--vv-radius-m);
    background: var(--vv-surface);
    color: var(--vv-text);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  .head button:hover {
    border-color: var(--vv-text-quiet);
  }

  .quiet {
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-s);
  }

  .all {
    display: grid;
    gap: var(--vv-space-3);
    padding: var(--vv-space-3);
    border: 1px solid var(--vv-border);
    border-radius: var(--vv-radius-m);
    background: var(--vv-surface);
  }

  [hidden] {
    display: none;
  }

  ul {
    display: grid;
    gap: var(--vv-space-3);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li + li {
    padding-block-start: var(--vv-space-3);
    border-block-start: 1px solid var(--vv-border);
  }

  h3 {
    margin: 0;
    font-size: var(--vv-text-m);
  }

  p,
  dl,
  dd {
    margin: 0;
  }

  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--vv-space-1) var(--vv-space-3);
    margin-block-start: var(--vv-space-1);
    font-size: var(--vv-text-s);
  }

  dt {
    color: var(--vv-text-quiet);
  }
`;
