import { css } from 'lit';

export const deskOwnStateStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--vv-space-1) var(--vv-space-2);
    min-inline-size: 0;
  }

  .icon {
    inline-size: 18px;
    block-size: 18px;
  }

  .icon.available {
    color: var(--vv-success);
  }

  vv-elapsed {
    min-inline-size: 4ch;
    color: inherit;
    font-size: inherit;
    font-weight: 400;
  }

  .since {
    color: var(--vv-text-quiet);
    white-space: nowrap;
  }

  .now {
    display: inline-flex;
    align-items: center;
    gap: var(--vv-space-2);
    min-block-size: 36px;
    padding-inline: var(--vv-space-3);
    border: 1px solid transparent;
    border-radius: var(--vv-radius-round);
    background: var(--vv-accent-soft);
    color: var(--vv-on-accent-soft);
    font-weight: 600;
    white-space: nowrap;
  }

  .now.wrap-up {
    background: var(--vv-success-soft);
    color: var(--vv-on-success-soft);
  }

  .now.offered {
    background: var(--vv-accent);
    color: var(--vv-on-accent);
  }

  .now.not-responding {
    background: var(--vv-warning-soft);
    color: var(--vv-on-warning-soft);
  }

  .next {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--vv-space-2);
    color: var(--vv-text-quiet);
    font-weight: 600;
  }

  .chosen {
    display: inline-flex;
    align-items: center;
    position: relative;
  }

  .chosen .icon {
    position: absolute;
    inset-inline-start: 10px;
    pointer-events: none;
    color: var(--vv-text);
  }

  .chosen .icon.available {
    color: var(--vv-success);
  }

  .next select {
    max-inline-size: 100%;
    min-block-size: 36px;
    padding-inline: 34px var(--vv-space-2);
    border: 1px solid var(--vv-border-strong);
    border-radius: var(--vv-radius-m);
    background: var(--vv-surface);
    color: var(--vv-text);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  .chosen:not(.available) select {
    border-color: var(--vv-on-warning-soft);
    background: var(--vv-warning-soft);
    color: var(--vv-on-warning-soft);
  }

  .chosen:not(.available) .icon {
    color: var(--vv-on-warning-soft);
  }

  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    min-inline-size: 0;
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
    padding: 0 10px;
    border-radius: 8px;
    color: var(--vv-text-quiet);
    font-weight: 600;
    cursor: pointer;
  }

  fieldset label:not(:has(:checked)) .icon {
    color: inherit;
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

  @media (max-width: 1100px) {
    fieldset label {
      padding-inline: 8px;
    }
  }

  @media (forced-colors: active) {
    fieldset label:has(:checked) {
      outline: 2px solid Highlight;
    }

    .now {
      border-color: currentColor;
    }
  }
`;
