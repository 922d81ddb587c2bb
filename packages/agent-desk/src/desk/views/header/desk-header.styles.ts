import { css } from 'lit';

export const deskHeaderStyles = css`
  :host {
    display: block;
    border-block-end: 1px solid var(--vv-border);
    background: var(--vv-surface);
  }

  header {
    display: flex;
    align-items: center;
    gap: var(--vv-space-4);
    min-block-size: 56px;
    padding: var(--vv-space-1) var(--vv-space-4);
  }

  .brand {
    display: flex;
    align-items: center;
    gap: var(--vv-space-2);
    font-size: var(--vv-text-m);
    font-weight: 700;
    letter-spacing: -0.01em;
  }

  .brand .icon {
    inline-size: 24px;
    block-size: 24px;
    color: var(--vv-accent);
  }

  .queue {
    display: flex;
    align-items: baseline;
    gap: var(--vv-space-2);
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .queue strong {
    font-size: var(--vv-text-m);
    font-weight: 650;
  }

  .queue vv-elapsed {
    min-inline-size: 4ch;
    font-size: inherit;
    color: inherit;
  }

  .quiet {
    color: var(--vv-text-quiet);
  }

  .state {
    display: flex;
    align-items: center;
    inline-size: 296px;
  }

  .busy {
    display: inline-flex;
    align-items: center;
    gap: var(--vv-space-2);
    padding: 5px var(--vv-space-3);
    border-radius: var(--vv-radius-round);
    background: var(--vv-accent-soft);
    color: var(--vv-on-accent-soft);
    font-weight: 600;
  }

  .busy vv-elapsed {
    font-size: inherit;
    color: inherit;
    font-weight: 400;
  }

  fieldset {
    display: flex;
    gap: 2px;
    margin: 0;
    padding: 2px;
    border: 1px solid var(--vv-border);
    border-radius: var(--vv-radius-m);
    background: var(--vv-surface-sunken);
  }

  fieldset label {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 32px;
    padding: 0 var(--vv-space-3);
    border-radius: 8px;
    color: var(--vv-text-quiet);
    font-weight: 600;
    cursor: pointer;
  }

  fieldset input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }

  fieldset label:hover {
    color: var(--vv-text);
  }

  fieldset label:has(:checked) {
    background: var(--vv-surface-raised);
    box-shadow: var(--vv-shadow-1);
    color: var(--vv-text);
  }

  fieldset label:has(:focus-visible) {
    outline: 2px solid var(--vv-focus);
    outline-offset: 1px;
  }

  fieldset[aria-busy='true'] label {
    cursor: progress;
  }

  .dot {
    inline-size: 9px;
    block-size: 9px;
    border: 2px solid var(--vv-text-quiet);
    border-radius: 50%;
  }

  .available :checked ~ .dot {
    border-color: var(--vv-success);
    background: var(--vv-success);
  }

  .break :checked ~ .dot {
    border-color: var(--vv-text-quiet);
    background: linear-gradient(90deg, var(--vv-text-quiet) 50%, transparent 50%);
  }

  .who {
    display: flex;
    align-items: center;
    gap: var(--vv-space-2);
    min-inline-size: 0;
  }

  .name {
    max-inline-size: 18ch;
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .refused {
    padding: 0 var(--vv-space-4) var(--vv-space-2);
    color: var(--vv-danger);
  }

  @media (max-width: 1100px) {
    header {
      gap: var(--vv-space-3);
    }

    .product {
      display: none;
    }
  }

  @media (max-width: 900px) {
    header {
      flex-wrap: wrap;
    }

    .queue {
      margin-inline-start: 0;
    }
  }

  @media (forced-colors: active) {
    fieldset label:has(:checked) {
      outline: 2px solid Highlight;
    }

    .dot {
      forced-color-adjust: none;
    }
  }
`;
