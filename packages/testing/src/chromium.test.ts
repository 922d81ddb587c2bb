import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { CHROMIUM_FLAGS, chromiumLaunch, chromiumPath } from './chromium.ts';
import { tempFolder } from './temp-folder.ts';

async function folderWith(...names: string[]): Promise<string> {
  const folder = await tempFolder();
  onTestFinished(folder.remove);
  for (const name of names) {
    writeFileSync(join(folder.path, name), '#!/bin/sh\n');
    chmodSync(join(folder.path, name), 0o755);
  }
  return folder.path;
}

it('takes the browser that VISAVIS_CHROMIUM names before any other', async () => {
  const path = await folderWith('chromium');
  expect(chromiumPath({ VISAVIS_CHROMIUM: '/somewhere/chrome', PATH: path })).toBe('/somewhere/chrome');
});

it('prefers Chromium to Chrome wherever they are on the PATH', async () => {
  const chrome = await folderWith('google-chrome');
  const chromium = await folderWith('chromium');
  expect(chromiumPath({ PATH: `${chrome}:${chromium}` })).toBe(join(chromium, 'chromium'));
});

it('passes over a file that cannot be executed', async () => {
  const folder = await folderWith('google-chrome');
  const plain = join(folder, 'plain');
  mkdirSync(plain);
  writeFileSync(join(plain, 'chromium'), '');
  expect(chromiumPath({ PATH: `${plain}:${folder}` })).toBe(join(folder, 'google-chrome'));
});

it('gives every launch its own copy of the flags', () => {
  chromiumLaunch().args.push('--headless=old');
  expect(chromiumLaunch().args).toEqual([...CHROMIUM_FLAGS]);
});
