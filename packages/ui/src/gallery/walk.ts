import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Gallery, Languages, Look } from './gallery.ts';
import { cutText, edgeless, settle, tooWide } from './looks.ts';
import { browser, hasMarks, photograph } from './picture.ts';
import { showState } from './stage.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const CONTRAST = ['color-contrast', 'link-in-text-block'];
const HOME = { width: 1280, height: 800 };

/** `rules`: of axe, all of WCAG or those about colours. Widths below 900 px are what zoom of 200 % and 400 % leaves of 1280 px. */
export type Walk = {
  readonly width: number;
  readonly height: number;
  readonly rules?: 'all' | 'colours';
  readonly look?: Partial<Look>;
};

/** How a gallery is looked at that has one language and fills whole windows. */
const WALKS: Readonly<Record<string, Walk>> = {
  'in light, 1440 px': { width: 1440, height: 900, rules: 'all' },
  'in the dark, 1440 px': { width: 1440, height: 900, rules: 'colours', look: { isDark: true } },
  '1024 px': { width: 1024, height: 768 },
  '1024 px, from right to left': { width: 1024, height: 768, look: { isRtl: true } },
  '640 px, as at 200 % zoom': { width: 640, height: 400 },
  '320 px, as at 400 % zoom': { width: 320, height: 256 },
};

type Ways = { readonly walks?: Readonly<Record<string, Walk>>; readonly languages?: Languages };

/**
 * Registers the tests that look at every state of a gallery in every way, and answers how many they are. `rule` is what their titles
 * begin with.
 */
export function walkGallery(gallery: Gallery, rule: string, { walks = WALKS, languages }: Ways = {}): number {
  const places = Object.entries(gallery).flatMap(([view, { states }]) =>
    Object.keys(states).map((state) => ({ view, state })),
  );
  afterAll(() => page.viewport(HOME.width, HOME.height));
  describe.each(Object.entries(walks))('%s', (_, walk) => {
    beforeAll(() => page.viewport(walk.width, walk.height));
    it.each(places)(`${rule} is right: $view, $state`, async (place) => {
      const stage = await shown(gallery, { ...place, ...walk.look }, languages);
      expect({ tooWide: tooWide(), cutText: cutText() }).toEqual({ tooWide: [], cutText: [] });
      if (walk.rules) expect(await broken(stage, walk.rules)).toEqual([]);
    });
  });
  describe('in colours of the system', () => {
    beforeAll(async () => {
      await page.viewport(HOME.width, HOME.height);
      await forceColours('active');
    });
    afterAll(() => forceColours('none'));
    it.each(places)(`${rule} is right: $view, $state`, async (place) => {
      await shown(gallery, place, languages);
      expect(edgeless()).toEqual([]);
      expect(await hasMarks(await photograph())).toBe(true);
    });
  });
  return places.length * (Object.keys(walks).length + 1);
}

type Shown = Pick<Look, 'view' | 'state'> & Partial<Look>;

async function shown(gallery: Gallery, look: Shown, languages?: Languages) {
  const plain = { isDark: false, isRtl: false, isCalm: true, locale: '' };
  const stage = await showState(gallery, { ...plain, ...look }, languages);
  settle();
  return stage;
}

/** Each broken rule with where it is broken. */
async function broken(stage: HTMLElement, rules: 'all' | 'colours'): Promise<string[]> {
  const runOnly = rules === 'all' ? { type: 'tag', values: WCAG } : { type: 'rule', values: CONTRAST };
  const { violations } = await axe.run(stage, { runOnly: runOnly as axe.RunOnly, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')} (${failureSummary ?? ''})`),
  );
}

async function forceColours(value: 'active' | 'none'): Promise<void> {
  await browser().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
}
