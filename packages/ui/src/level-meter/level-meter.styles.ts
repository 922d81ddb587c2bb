import { css } from 'lit';

export const levelMeterStyles = css`
  :host {
    display: block;
  }

  .meter {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    gap: 3px;
    block-size: 12px;
  }

  .step {
    border: 1px solid transparent;
    border-radius: 3px;
    background: var(--vv-border);
    transition: background-color 80ms linear;
  }

  .step.on {
    background: var(--vv-success);
  }

  @media (forced-colors: active) {
    .step {
      border-color: CanvasText;
    }

    .step.on {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
