import { css } from 'lit';

/**
 * Every colour, size and duration, as `--vv-*`. The root element of an app includes it in its styles (a page may adopt it
 * too); all other elements inherit. Light and dark follow `color-scheme`, so that a host page forces one with
 * `visavis-widget { color-scheme: light }` and changes any token with a rule of its own.
 *
 * Contrast, checked by tokens.browser.test.ts in both schemes: text on its surface ≥ 4.5 : 1, control borders and
 * focus rings ≥ 3 : 1.
 */
export const tokens = css`
  :host,
  :root {
    color-scheme: light dark;

    --vv-font: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif;
    --vv-text-xs: 12px;
    --vv-text-s: 14px;
    --vv-text-m: 16px;
    --vv-text-l: 19px;
    --vv-text-xl: 24px;
    --vv-line: 1.5;

    --vv-space-1: 4px;
    --vv-space-2: 8px;
    --vv-space-3: 12px;
    --vv-space-4: 16px;
    --vv-space-5: 24px;
    --vv-space-6: 32px;
    --vv-space-7: 48px;

    --vv-radius-s: 6px;
    --vv-radius-m: 10px;
    --vv-radius-l: 16px;
    --vv-radius-round: 999px;
    --vv-control: 44px;

    --vv-surface: light-dark(#ffffff, #171a21);
    --vv-surface-sunken: light-dark(#f4f6f9, #101319);
    --vv-surface-raised: light-dark(#ffffff, #1f242d);
    --vv-text: light-dark(#1a2233, #e9edf4);
    --vv-text-quiet: light-dark(#535e73, #a8b2c4);
    --vv-border: light-dark(#dfe4ec, #303743);
    --vv-border-strong: light-dark(#7f8aa0, #75809a);
    --vv-focus: light-dark(#1d56c9, #9cc0ff);

    --vv-accent: light-dark(#2257bf, #9cbeff);
    --vv-accent-hover: light-dark(#1a479f, #b6cfff);
    --vv-on-accent: light-dark(#ffffff, #0c1c3a);
    --vv-accent-soft: light-dark(#e9f0fd, #1c2a45);
    --vv-on-accent-soft: light-dark(#1b4391, #c3d7ff);

    --vv-success-soft: light-dark(#e6f5ec, #14301f);
    --vv-on-success-soft: light-dark(#14603a, #8ee0b0);
    --vv-warning-soft: light-dark(#fdf2d8, #352a0d);
    --vv-on-warning-soft: light-dark(#6e4a00, #f3cf7e);
    --vv-danger-soft: light-dark(#fcebeb, #3a1a1d);
    --vv-on-danger-soft: light-dark(#96202a, #ffb0ae);
    --vv-danger: light-dark(#b3261e, #ff9a94);
    --vv-danger-hover: light-dark(#941d17, #ffb3ae);
    --vv-on-danger: light-dark(#ffffff, #3b0705);
    --vv-success: light-dark(#18794a, #6fd39b);

    --vv-stage: #0c0f15;
    --vv-on-stage: #eef2f8;

    --vv-shadow-1: 0 1px 2px light-dark(rgb(26 34 51 / 12%), rgb(0 0 0 / 50%));
    --vv-shadow-2:
      0 2px 6px light-dark(rgb(26 34 51 / 10%), rgb(0 0 0 / 45%)),
      0 12px 40px light-dark(rgb(26 34 51 / 18%), rgb(0 0 0 / 55%));
    --vv-quick: 140ms;
    --vv-calm: 2400ms;
  }

  @media (prefers-reduced-motion: reduce) {
    :host,
    :root {
      --vv-quick: 0ms;
    }
  }
`;
