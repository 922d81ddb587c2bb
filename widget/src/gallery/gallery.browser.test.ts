/// <reference types="vite/client" />
import { walkGallery } from '@visavis/ui/gallery/walk';
import { describe, expect, it } from 'vitest';
import { gallery } from './gallery.ts';
import { languages } from './languages.ts';
import { walks } from './walks.ts';

const sources = import.meta.glob<string>(['../**/views/*.ts', '!../gallery/**', '!../**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

it('W25 shows every view that there is', () => {
  const defined = Object.values(sources).flatMap((source) =>
    [...source.matchAll(/^define\('([\w-]+)'/gm)].map(([, name]) => name ?? ''),
  );
  expect(defined.length).toBeGreaterThan(5);
  expect(defined.filter((name) => !(name in gallery))).toEqual([]);
});

describe('every state', () => {
  const looks = walkGallery(gallery, 'W26', { walks, languages });

  it('W26 W32 is looked at in ten ways', () => {
    const states = Object.values(gallery).flatMap((view) => Object.keys(view.states));
    expect(looks).toBe(10 * states.length);
  });
});
