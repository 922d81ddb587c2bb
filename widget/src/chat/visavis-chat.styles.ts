import { css } from 'lit';

export const visavisChatStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-block-size: 0;
    position: relative;
  }

  .under {
    display: contents;
  }

  vv-phone-panel {
    position: absolute;
    inset: 0;
    z-index: 2;
  }

  @media (max-height: 420px) {
    :host {
      display: block;
      overflow-y: auto;
    }
  }
`;
