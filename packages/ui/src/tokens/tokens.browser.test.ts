import { afterEach, describe, expect, it } from 'vitest';
import { tokens } from './tokens.ts';

/** [text or mark, what it stands on, contrast it needs] by WCAG 2.2: 1.4.3 for text, 1.4.11 for controls and focus. */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ...['surface', 'surface-sunken', 'surface-raised'].flatMap((surface) => [
    ['text', surface, 4.5] as const,
    ['text-quiet', surface, 4.5] as const,
    ['accent', surface, 4.5] as const,
    ['danger', surface, 4.5] as const,
    ['border-strong', surface, 3] as const,
    ['focus', surface, 3] as const,
    ['success', surface, 3] as const,
  ]),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['on-danger', 'danger', 4.5],
  ['on-danger', 'danger-hover', 4.5],
  ['on-stage', 'stage', 4.5],
  ['on-accent-soft', 'accent-soft', 4.5],
  ['accent', 'accent-soft', 4.5],
  ['on-success-soft', 'success-soft', 4.5],
  ['on-warning-soft', 'warning-soft', 4.5],
  ['on-danger-soft', 'danger-soft', 4.5],
];

function luminance(token: string): number {
  const probe = document.body.appendChild(document.createElement('span'));
  probe.style.color = `var(--vv-${token})`;
  const channels = getComputedStyle(probe)
    .color.match(/[\d.]+/g)!
    .slice(0, 3)
    .map(Number);
  probe.remove();
  const [red, green, blue] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

afterEach(() => document.documentElement.style.removeProperty('color-scheme'));

describe.each(['light', 'dark'])('in the %s scheme', (scheme) => {
  it.each(PAIRS)('U1 %s on %s has a contrast of at least %d', (mark, surface, needed) => {
    document.adoptedStyleSheets = [tokens.styleSheet!];
    document.documentElement.style.colorScheme = scheme;
    expect(contrast(mark, surface)).toBeGreaterThanOrEqual(needed);
  });
});

it('U1 has another surface in the dark than in the light', () => {
  document.adoptedStyleSheets = [tokens.styleSheet!];
  document.documentElement.style.colorScheme = 'light';
  const light = luminance('surface');
  document.documentElement.style.colorScheme = 'dark';
  expect(luminance('surface')).toBeLessThan(light);
});
