import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { postgresBinaries } from './postgresql-binaries.ts';
import { tempFolder } from './temp-folder.ts';

async function folderWith(...programs: string[]): Promise<string> {
  const folder = await tempFolder();
  onTestFinished(folder.remove);
  for (const name of programs) {
    writeFileSync(join(folder.path, name), '#!/bin/sh\n');
    chmodSync(join(folder.path, name), 0o755);
  }
  return folder.path;
}

it('takes the folder that VISAVIS_PG_BIN names before one on the PATH', async () => {
  const [named, onPath] = await Promise.all([folderWith('initdb', 'postgres'), folderWith('initdb', 'postgres')]);
  expect(postgresBinaries({ VISAVIS_PG_BIN: named, PATH: onPath })).toBe(named);
});

it('says so when VISAVIS_PG_BIN names a folder without a server, and looks nowhere else', async () => {
  const [named, onPath] = await Promise.all([folderWith('psql'), folderWith('initdb', 'postgres')]);
  expect(() => postgresBinaries({ VISAVIS_PG_BIN: named, PATH: onPath })).toThrow(`VISAVIS_PG_BIN names ${named}`);
});

it('passes over a folder that has only the client', async () => {
  const [client, server] = await Promise.all([folderWith('psql', 'initdb'), folderWith('initdb', 'postgres')]);
  expect(postgresBinaries({ PATH: `${client}:${server}` })).toBe(server);
});
