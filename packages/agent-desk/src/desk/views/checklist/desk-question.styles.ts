import { css } from 'lit';

export const deskQuestionStyles = css`
  :host {
    display: block;
    font-size: var(--vv-text-s);
  }

  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--vv-space-1) var(--vv-space-3);
    inline-size: 100%;
    min-block-size: 44px;
    padding: var(--vv-space-1) var(--vv-space-3);
    border: 1px solid transparent;
    border-radius: var(--vv-radius-s);
    background: transparent;
    color: var(--vv-text);
    font: inherit;
    line-height: 1.35;
    text-align: start;
    cursor: pointer;
  }

  .row:hover {
    background: var(--vv-surface-sunken);
  }

  .row .text {
    overflow-wrap: anywhere;
  }

  .row-state {
    grid-column: 1 / -1;
    color: var(--vv-danger);
    font-size: var(--vv-text-xs);
  }

  .mark {
    display: inline-flex;
    align-items: center;
    gap: var(--vv-space-1);
    padding: 1px var(--vv-space-2);
    border-radius: var(--vv-radius-round);
    font-size: var(--vv-text-xs);
    font-weight: 600;
    white-space: nowrap;
  }

  .mark.not-asked {
    padding-inline: 0;
    color: var(--vv-text-quiet);
    font-weight: 400;
  }

  .mark.not-asked .icon {
    display: none;
  }

  .mark.pass {
    background: var(--vv-success-soft);
    color: var(--vv-on-success-soft);
  }

  .mark.fail {
    background: var(--vv-danger-soft);
    color: var(--vv-on-danger-soft);
  }

  .mark.unclear {
    background: var(--vv-warning-soft);
    color: var(--vv-on-warning-soft);
  }

  .open {
    display: grid;
    gap: var(--vv-space-2);
    padding: var(--vv-space-3);
    border: 1px solid var(--vv-border);
    border-inline-start: 3px solid var(--vv-accent);
    border-radius: var(--vv-radius-s);
    background: var(--vv-surface-raised);
  }

  .label {
    display: flex;
    justify-content: space-between;
    gap: var(--vv-space-2);
  }

  .label,
  .hint {
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-xs);
  }

  .asked {
    font-size: var(--vv-text-m);
    font-weight: 600;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }

  .liveness .asked {
    font-size: var(--vv-text-xl);
    line-height: 1.3;
  }

  .hint {
    font-size: 13px;
    overflow-wrap: anywhere;
  }

  .choices {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: var(--vv-space-1);
  }

  .choice {
    position: relative;
    display: grid;
    justify-items: center;
    align-content: center;
    gap: 1px;
    min-block-size: 48px;
    padding: 2px;
    border: 1px solid var(--vv-border-strong);
    border-radius: var(--vv-radius-s);
    background: var(--vv-surface);
    font-size: 13px;
    font-weight: 600;
    line-height: 1.2;
    text-align: center;
    cursor: pointer;
  }

  .choice:hover {
    background: var(--vv-surface-sunken);
  }

  .choice input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: inherit;
  }

  .choice:has(:focus-visible) {
    outline: 2px solid var(--vv-focus);
    outline-offset: 2px;
  }

  .choice:has(:checked) {
    border-width: 2px;
    border-color: currentColor;
  }

  .choice.not-asked:has(:checked) {
    background: var(--vv-surface-sunken);
    color: var(--vv-text-quiet);
  }

  .choice.pass:has(:checked) {
    background: var(--vv-success-soft);
    color: var(--vv-on-success-soft);
  }

  .choice.fail:has(:checked) {
    background: var(--vv-danger-soft);
    color: var(--vv-on-danger-soft);
  }

  .choice.unclear:has(:checked) {
    background: var(--vv-warning-soft);
    color: var(--vv-on-warning-soft);
  }

  .choice:has(:disabled) {
    cursor: not-allowed;
  }

  .choice:has(:disabled:not(:checked)) {
    border-color: var(--vv-border);
    color: var(--vv-text-quiet);
  }

  textarea {
    min-block-size: 36px;
    padding: 6px var(--vv-space-2);
    border-radius: var(--vv-radius-s);
    font-size: var(--vv-text-s);
    resize: none;
    field-sizing: content;
    max-block-size: 140px;
  }

  .save {
    flex: none;
  }

  .save.waiting,
  .save.refused {
    color: var(--vv-danger);
    font-weight: 600;
  }

  .trouble {
    color: var(--vv-danger);
    font-size: 13px;
  }

  .choice.not-asked .icon {
    display: none;
  }

  @media (forced-colors: active) {
    .choice:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
