import { css } from 'lit';

export const countdownStyles = css`
  :host {
    display: inline-block;
    color: inherit;
    font-size: inherit;
    line-height: inherit;
    font-variant-numeric: tabular-nums;
  }
`;
