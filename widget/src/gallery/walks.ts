import type { Walk } from '@visavis/ui/gallery/walk';

/*
 * How the states of the embeds are looked at. The panel is 400 px wide, so that wider windows find nothing new; Arabic stands for
 * all that is read from right to left, the pseudo-locale for all that is longer than English.
 */
const PANEL = { width: 400, height: 640 };
/** What zoom of 400 % leaves of 1280 px. */
const ZOOMED = { width: 320, height: 256 };

export const walks: Readonly<Record<string, Walk>> = {
  'in light': { ...PANEL, rules: 'all' },
  'in the dark': { ...PANEL, rules: 'colours', look: { isDark: true } },
  '1024 px': { width: 1024, height: 768 },
  '640 px, as at 200 % zoom': { width: 640, height: 400 },
  '320 px, as at 400 % zoom': ZOOMED,
  'in Arabic': { ...PANEL, rules: 'all', look: { locale: 'ar' } },
  'in Arabic, 320 px': { ...ZOOMED, look: { locale: 'ar' } },
  'in the pseudo-locale': { ...PANEL, look: { locale: 'en-XA' } },
  'in the pseudo-locale, 320 px': { ...ZOOMED, look: { locale: 'en-XA' } },
};
