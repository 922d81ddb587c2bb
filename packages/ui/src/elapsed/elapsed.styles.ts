import { css } from 'lit';

export const elapsedStyles = css`
  :host {
    display: inline-block;
    font-variant-numeric: tabular-nums;
  }
`;
