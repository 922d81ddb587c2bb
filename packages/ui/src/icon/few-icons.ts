import { css, html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/* The pictures of a closed widget: a page that shows it loads no others. `icon.ts` has all. */

export const fewIcons = {
  camera: svg`<path d="M3 7.5A1.5 1.5 0 0 1 4.5 6h9A1.5 1.5 0 0 1 15 7.5v9a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 3 16.5z"/><path d="m15 10.5 6-3v9l-6-3"/>`,
  'chevron-down': svg`<path d="m6 9.5 6 6 6-6"/>`,
  close: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  shield: svg`<path d="M12 3.5 5 6v5.5c0 4.3 2.9 7.3 7 9 4.1-1.7 7-4.7 7-9V6z"/><path d="m9 12 2.2 2.2L15.3 10"/>`,
} as const;

/** A picture beside words, hidden from screen readers: the words, or the button's `aria-label`, say it. */
export const drawn = (drawing: SVGTemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${drawing}</svg>`;

export const fewIcon = (name: keyof typeof fewIcons): TemplateResult => drawn(fewIcons[name]);

export const iconStyles = css`
  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;
