import { css } from 'lit';

export const deskProfileStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .pane {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--vv-space-4);
    padding: var(--vv-space-4);
  }

  .who {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: var(--vv-space-3);
  }

  @container (max-width: 290px) {
    .who {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  .who h2 {
    font-size: var(--vv-text-l);
    overflow-wrap: anywhere;
  }

  .headline {
    color: var(--vv-text-quiet);
    overflow-wrap: anywhere;
  }

  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--vv-space-2);
  }

  section + section {
    padding-block-start: var(--vv-space-4);
    border-block-start: 1px solid var(--vv-border);
  }

  .objection {
    padding: var(--vv-space-3);
    border-radius: var(--vv-radius-m);
    background: var(--vv-accent-soft);
  }

  .objection h2 {
    font-size: var(--vv-text-s);
  }

  .objection blockquote {
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  .objection + section {
    padding-block-start: 0;
    border-block-start: none;
  }

  q {
    display: block;
    color: var(--vv-text-quiet);
    overflow-wrap: anywhere;
  }

  .fact {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--vv-space-1);
  }

  .fact p {
    overflow-wrap: anywhere;
  }

  .fact + .fact {
    margin-block-start: var(--vv-space-1);
  }

  .skills {
    display: flex;
    flex-wrap: wrap;
    gap: var(--vv-space-1);
    list-style: none;
  }

  .skills li {
    max-inline-size: 100%;
    padding: 1px var(--vv-space-2);
    border: 1px solid var(--vv-border);
    border-radius: var(--vv-radius-round);
    background: var(--vv-surface-sunken);
    font-size: var(--vv-text-xs);
    overflow-wrap: anywhere;
  }

  .history {
    display: grid;
    gap: var(--vv-space-1);
    padding-inline-start: 1.1em;
    overflow-wrap: anywhere;
  }

  .history ::marker {
    color: var(--vv-text-quiet);
  }

  .device {
    display: inline-flex;
    align-items: center;
    gap: var(--vv-space-1);
  }

  .device.ready .icon {
    color: var(--vv-success);
  }

  .device.trouble {
    padding: 0 var(--vv-space-2);
    border-radius: var(--vv-radius-s);
    background: var(--vv-warning-soft);
    color: var(--vv-on-warning-soft);
  }

  .late {
    color: var(--vv-danger);
    font-weight: 600;
  }

  .earlier {
    display: grid;
    gap: var(--vv-space-1);
    list-style: none;
  }

  .earlier li {
    display: flex;
    justify-content: space-between;
    gap: var(--vv-space-2);
  }
`;
