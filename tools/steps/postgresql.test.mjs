import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';

import { findPostgresql } from './postgresql.mjs';

let folder;
beforeEach(() => (folder = realpathSync(mkdtempSync(join(tmpdir(), 'pg-')))));
afterEach(() => rmSync(folder, { recursive: true }));

function install(version, programs = ['initdb', 'postgres', 'pg_ctl']) {
  const bin = join(folder, 'lib', version, 'bin');
  mkdirSync(bin, { recursive: true });
  for (const name of programs) writeFileSync(join(bin, name), '', { mode: 0o755 });
  return bin;
}

test('the newest installed version is taken, by number', () => {
  install('9.6');
  const newest = install('15');
  install('16', ['psql']);
  assert.equal(findPostgresql('', join(folder, 'lib')), newest);
});

test('what PATH leads to comes first, also through a link to one program', () => {
  const linked = install('13');
  install('15');
  const path = join(folder, 'path');
  mkdirSync(path);
  symlinkSync(join(linked, 'initdb'), join(path, 'initdb'));
  assert.equal(findPostgresql(path, join(folder, 'lib')), linked);
});

test('without a server there is nothing', () => {
  install('15', ['psql', 'pg_dump']);
  assert.equal(findPostgresql('', join(folder, 'lib')), undefined);
});
