import { css } from 'lit';

export const composerStyles = css`
  :host {
    display: block;
  }

  .row {
    display: flex;
    align-items: flex-end;
    gap: var(--vv-space-2);
  }

  textarea {
    flex: 1;
    min-inline-size: 0;
    max-block-size: 9em;
    resize: none;
    field-sizing: content;
  }

  .problem {
    margin-block-start: var(--vv-space-1);
    color: var(--vv-danger);
    font-size: var(--vv-text-s);
  }

  :host(:dir(rtl)) .button .icon {
    transform: scaleX(-1);
  }
`;
