import { css } from 'lit';

export const elapsedStyles = css`
  :host {
    display: inline-block;
    color: inherit;
    font-size: inherit;
    line-height: inherit;
    font-variant-numeric: tabular-nums;
  }
`;
