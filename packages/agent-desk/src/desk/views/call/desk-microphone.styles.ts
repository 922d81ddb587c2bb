import { css } from 'lit';

export const deskMicrophoneStyles = css`
  :host {
    display: flex;
    align-items: center;
    gap: var(--vv-space-3);
  }

  .button {
    min-inline-size: 104px;
  }

  vv-level-meter {
    inline-size: 96px;
  }
`;
