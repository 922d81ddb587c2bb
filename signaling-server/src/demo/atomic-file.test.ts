import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tempFolder } from '@visavis/testing/node';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeWhole } from './atomic-file.ts';

async function emptyFolder(): Promise<string> {
  const folder = await tempFolder();
  onTestFinished(folder.remove);
  return folder.path;
}

describe('writing a whole file', () => {
  it('replaces what was there and leaves nothing else behind', async () => {
    const folder = await emptyFolder();
    await writeWhole(join(folder, 'state.json'), 'a long first version');
    await writeWhole(join(folder, 'state.json'), 'second');
    expect(await readFile(join(folder, 'state.json'), 'utf8')).toBe('second');
    expect(await readdir(folder)).toEqual(['state.json']);
  });

  it('never shows half a file to somebody who reads meanwhile', async () => {
    const folder = await emptyFolder();
    const path = join(folder, 'state.json');
    const versions = ['a', 'b'].map((letter) => letter.repeat(2_000_000));
    await writeWhole(path, versions[0] ?? '');
    const writing = writeWhole(path, versions[1] ?? '');
    const seen = await Promise.all(Array.from({ length: 20 }, () => readFile(path, 'utf8')));
    await writing;
    expect(seen.every((content) => versions.includes(content))).toBe(true);
  });

  it('keeps the old content and no rest when the new one cannot take its place', async () => {
    const folder = await emptyFolder();
    await mkdir(join(folder, 'taken'));
    await expect(writeWhole(join(folder, 'taken'), 'x')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['taken']);
  });
});
