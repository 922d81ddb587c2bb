import { css } from 'lit';

export const consoleCardStyles = css`
  :host {
    container-type: inline-size;
  }

  .sections {
    display: grid;
    gap: var(--vv-space-4);
    padding: var(--vv-space-5);
  }

  .who h2 {
    font-size: var(--vv-text-xl);
    overflow-wrap: anywhere;
  }

  .who {
    display: grid;
    gap: var(--vv-space-1);
  }

  .who p {
    overflow-wrap: anywhere;
  }

  vv-notice p {
    margin: 0;
  }

  section {
    display: grid;
    align-content: start;
    gap: var(--vv-space-2);
  }

  .next {
    padding: var(--vv-space-3) var(--vv-space-4);
    border-inline-start: 3px solid var(--vv-accent);
    background: var(--vv-surface);
    overflow-wrap: anywhere;
  }

  .two {
    display: grid;
    gap: var(--vv-space-4) var(--vv-space-5);
  }

  @container (min-width: 620px) {
    .two {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }

  .rows {
    grid-template-columns: 72px minmax(0, 1fr);
  }

  .late {
    color: var(--vv-danger);
    font-weight: 600;
  }

  .id {
    font-size: var(--vv-text-xs);
  }

  .log {
    display: grid;
    gap: var(--vv-space-2);
  }

  .log li {
    display: grid;
    grid-template-columns: 184px minmax(0, 1fr);
    align-items: baseline;
    gap: 0 var(--vv-space-3);
  }

  .log time {
    color: var(--vv-text-quiet);
    font-variant-numeric: tabular-nums;
  }

  .log .button {
    justify-self: start;
  }

  @container (max-width: 440px) {
    .sections {
      padding: var(--vv-space-4);
    }

    .log li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
