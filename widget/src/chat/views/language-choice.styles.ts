import { css } from 'lit';

export const languageChoiceStyles = css`
  :host {
    display: block;
    flex: none;
    max-inline-size: 40%;
  }

  select {
    max-inline-size: 100%;
    min-block-size: 36px;
    padding-inline: var(--vv-space-2);
    border: 1px solid transparent;
    border-radius: var(--vv-radius-m);
    background: transparent;
    color: var(--vv-text-quiet);
    font: inherit;
    font-size: var(--vv-text-s);
    field-sizing: content;
    cursor: pointer;
  }

  select:hover {
    background: var(--vv-surface-sunken);
    color: var(--vv-text);
  }

  option {
    background: var(--vv-surface);
    color: var(--vv-text);
  }

  @media (forced-colors: active) {
    select {
      border-color: ButtonText;
    }
  }
`;
