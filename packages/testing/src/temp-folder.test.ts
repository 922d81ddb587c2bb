import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from './temp-folder.ts';

it('gives every caller another folder', async () => {
  const [one, other] = await Promise.all([tempFolder(), tempFolder()]);
  expect(one.path).not.toBe(other.path);
  await Promise.all([one.remove(), other.remove()]);
});

it('removes the folder with what is in it, and does not mind being asked again', async () => {
  const folder = await tempFolder();
  writeFileSync(join(folder.path, 'case.txt'), 'kept for a moment');
  await folder.remove();
  await folder.remove();
  expect(existsSync(folder.path)).toBe(false);
});
