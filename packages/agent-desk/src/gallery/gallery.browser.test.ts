/// <reference types="vite/client" />
import { walkGallery } from '@visavis/ui/gallery/walk';
import { describe, expect, it } from 'vitest';
import { gallery } from './gallery.ts';

const sources = import.meta.glob<string>(
  ['../**/views/**/*.ts', '../sign-in/*.ts', '../keys/*.ts', '!../gallery/**', '!../**/*.test.ts'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);

/** Parts without anything to see. */
const UNSEEN = ['desk-sound'];

it('Y1 shows every view that there is', () => {
  const defined = Object.values(sources).flatMap((source) =>
    [...source.matchAll(/^define\('([\w-]+)'/gm)].map(([, name]) => name ?? ''),
  );
  expect(defined.length).toBeGreaterThan(10);
  expect(defined.filter((name) => !(name in gallery) && !UNSEEN.includes(name))).toEqual([]);
});

it('Y1 has states for every view in its list, and no view that is gone', () => {
  for (const [name, { states }] of Object.entries(gallery)) {
    expect(Object.keys(states).length, name).toBeGreaterThan(0);
    expect(customElements.get(name), name).toBeDefined();
  }
});

describe('every state', () => {
  const looks = walkGallery(gallery, 'Y2');

  it('Y2 is looked at in seven ways', () => {
    const states = Object.values(gallery).flatMap((view) => Object.keys(view.states));
    expect(looks).toBe(7 * states.length);
  });
});
