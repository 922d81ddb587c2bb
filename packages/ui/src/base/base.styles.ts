import { css } from 'lit';

/** What every element begins with: box model, type, focus ring, `hidden` that hides, text for screen readers only. */
export const base = css`
  :host {
    box-sizing: border-box;
    font-family: var(--vv-font);
    font-size: var(--vv-text-m);
    line-height: var(--vv-line);
    color: var(--vv-text);
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }

  h1,
  h2,
  h3 {
    line-height: 1.25;
    font-weight: 650;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }

  p {
    text-wrap: pretty;
  }

  :focus-visible {
    outline: 2px solid var(--vv-focus);
    outline-offset: 2px;
  }

  .sr-only {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }

  .quiet-text {
    color: var(--vv-text-quiet);
    font-size: var(--vv-text-s);
  }
`;
