import { css } from 'lit';

export const consentStyles = css`
  :host {
    display: block;
    flex: none;
  }

  fieldset {
    display: grid;
    gap: var(--vv-space-2);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    font-size: var(--vv-text-s);
    font-weight: 650;
  }

  .quiet {
    margin: 0;
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-xs);
    line-height: 1.4;
  }

  .ask {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 var(--vv-space-3);
    align-items: start;
    padding: var(--vv-space-2) var(--vv-space-3);
    border: 1px solid var(--vv-border);
    border-radius: var(--vv-radius-m);
    background: var(--vv-surface);
    font-size: var(--vv-text-s);
    cursor: pointer;
  }

  .ask input {
    inline-size: 22px;
    block-size: 22px;
    margin: 1px 0 0;
    accent-color: var(--vv-accent);
  }

  .ask .quiet {
    grid-column: 2;
  }

  .bar {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: var(--vv-space-1) var(--vv-space-3);
    padding: var(--vv-space-1) var(--vv-space-4);
    border-block-end: 1px solid var(--vv-border);
    font-size: var(--vv-text-xs);
  }

  .state {
    display: grid;
    margin: 0;
  }

  .on {
    display: flex;
    align-items: center;
    gap: var(--vv-space-2);
    font-weight: 650;
  }

  .on svg {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    fill: var(--vv-danger);
    forced-color-adjust: none;
  }

  .on circle:first-child {
    fill: none;
    stroke: var(--vv-danger);
    stroke-width: 1.5;
  }

  .toggle {
    min-block-size: 28px;
    padding: 0 var(--vv-space-2);
    border: 1px solid var(--vv-border-strong, var(--vv-border));
    border-radius: var(--vv-radius-s);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  .menu {
    display: grid;
    grid-column: 1 / -1;
    gap: var(--vv-space-2);
    padding-block: var(--vv-space-1) var(--vv-space-2);
  }
`;
