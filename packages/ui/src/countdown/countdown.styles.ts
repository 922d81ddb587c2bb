import { css } from 'lit';

export const countdownStyles = css`
  :host {
    display: inline-block;
    font-variant-numeric: tabular-nums;
  }
`;
