import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { MANIFEST, manifest } from './manifest.ts';

it('W69 says in `custom-elements.json` what the code does; `pnpm manifest` writes it anew', async () => {
  expect(await readFile(MANIFEST, 'utf8')).toBe(await manifest());
});
