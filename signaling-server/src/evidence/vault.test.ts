import { mkdtemp, open, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash, randomBytes } from 'node:crypto';
import type { CallId, CaseId, StaffId } from '@visavis/protocol';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasPicturedCall } from '../../test/pictured-call.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { newEvidenceId } from '../secrets/ids.ts';
import type { EvidenceKind } from '../use-cases/ports.ts';
import { FileWriter } from './file-writer.ts';
import { CHUNK_BYTES, EvidenceDamaged, SealedFileWriter } from './sealed-file.ts';
import { EvidenceGone, FileVault } from './vault.ts';

const MASTER = randomBytes(32);
const TAG_BYTES = 16;
const SEALED_CHUNK = CHUNK_BYTES + TAG_BYTES;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe.each(DATABASES)('the vault on %s', (_name, place) => {
  let house: House;
  let vault: FileVault;
  let folder: string;
  let on: { caseId: CaseId; callId: CallId; ada: StaffId };

  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
    on = await hasPicturedCall(house, 'cleo-of-the-vault');
  });
  afterAll(() => house.context.store.close());

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'visavis-vault-'));
    vault = new FileVault(house.context.store, folder, MASTER);
  });
  afterEach(async () => {
    for (const { id } of await house.context.store.db.selectFrom('evidence').select('id').execute()) {
      await vault.purge(id);
      await vault.discard(on.caseId, id);
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  const begin = (kind: EvidenceKind = 'snapshot') =>
    vault.open(on.caseId, kind, { callId: on.callId, by: on.ada, contentType: 'image/jpeg', width: 2, height: 2 });

  async function keep(bytes: Uint8Array): Promise<{ id: Awaited<ReturnType<typeof begin>>['id']; file: string }> {
    const before = new Set(await readdir(folder));
    const writer = await begin();
    await writer.write(bytes);
    const { id } = await writer.seal();
    const [name = ''] = (await readdir(folder)).filter((one) => !before.has(one));
    return { id, file: join(folder, name) };
  }

  async function readAll(id: Awaited<ReturnType<typeof begin>>['id'], from = vault): Promise<Buffer> {
    const parts: Uint8Array[] = [];
    for await (const part of from.read(id)) parts.push(part);
    return Buffer.concat(parts);
  }

  const lengths = [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES, 3 * CHUNK_BYTES + 7];
  it.each(lengths)('EV1 gives back %d bytes as they were written, and says their hash', async (length) => {
    const bytes = randomBytes(length);
    const writer = await begin();
    const pieces = Math.max(1, Math.ceil(length / 50_000));
    for (let part = 0; part < pieces; part += 1) await writer.write(bytes.subarray(part * 50_000, (part + 1) * 50_000));
    const sealed = await writer.seal();
    expect(sealed).toEqual({ id: writer.id, sha256: sha256(bytes), bytes: length });
    expect((await readAll(sealed.id)).equals(bytes)).toBe(true);
  });

  it.each([
    [0, 1],
    [CHUNK_BYTES - 1, CHUNK_BYTES + 1],
    [CHUNK_BYTES, 2 * CHUNK_BYTES],
    [2 * CHUNK_BYTES + 3, 2 * CHUNK_BYTES + 7],
  ])('EV1 gives back a part, %d to %d, and notices where its last chunk is not what was written', async (from, to) => {
    const bytes = randomBytes(2 * CHUNK_BYTES + 7);
    const { id, file } = await keep(bytes);
    const part = async () => {
      const read: Uint8Array[] = [];
      for await (const some of vault.read(id, { from, to })) read.push(some);
      return Buffer.concat(read);
    };
    expect((await part()).equals(bytes.subarray(from, to))).toBe(true);
    await truncate(file, 4 + (Math.floor((to - 1) / CHUNK_BYTES) + 1) * SEALED_CHUNK - 1);
    await expect(part()).rejects.toThrow(EvidenceDamaged);
  });

  it('EV1 leaves no plain byte and no id on the disk, in a file for nobody else', async () => {
    const words = Buffer.from('the face of Cleo '.repeat(20_000));
    const { id, file } = await keep(words);
    const written = await readFile(file);
    expect(written.includes('face of Cleo')).toBe(false);
    for (const told of [id, on.caseId, on.callId]) expect(`${file} ${written.toString('latin1')}`).not.toContain(told);
    expect((await import('node:fs')).statSync(file).mode & 0o077).toBe(0);
  });

  /** What somebody may do to a file of three chunks and a bit, after its four bytes of format. */
  const chunk = (written: Buffer, index: number): Buffer =>
    written.subarray(4 + index * SEALED_CHUNK, 4 + (index + 1) * SEALED_CHUNK);
  const TAMPERED: readonly (readonly [string, (written: Buffer) => Buffer])[] = [
    ['a byte is flipped', (written) => written.map((byte, at) => (at === 70_000 ? byte ^ 1 : byte)) as Buffer],
    [
      'a byte of the first tag is flipped',
      (written) => written.map((byte, at) => (at === 4 + CHUNK_BYTES ? byte ^ 1 : byte)) as Buffer,
    ],
    ['the last chunk is cut off', (written) => written.subarray(0, 4 + 3 * SEALED_CHUNK)],
    ['a few bytes are cut off', (written) => written.subarray(0, written.length - 3)],
    ['all but the format is cut off', (written) => written.subarray(0, 4)],
    ['it is emptied', () => Buffer.alloc(0)],
    [
      'two chunks are swapped',
      (written) =>
        Buffer.concat([
          written.subarray(0, 4),
          chunk(written, 1),
          chunk(written, 0),
          chunk(written, 2),
          chunk(written, 3),
        ]),
    ],
    [
      'a chunk is left out',
      (written) => Buffer.concat([written.subarray(0, 4), chunk(written, 0), chunk(written, 2), chunk(written, 3)]),
    ],
    ['a chunk is doubled', (written) => Buffer.concat([written, chunk(written, 3)])],
    ['the format is another', (written) => Buffer.concat([Buffer.from('VVE2'), written.subarray(4)])],
  ];
  it.each(TAMPERED)('EV1 notices that %s', async (_what, tamper) => {
    const { id, file } = await keep(randomBytes(3 * CHUNK_BYTES + 100));
    const written = await readFile(file);
    const tampered = Buffer.from(tamper(written));
    expect(tampered.equals(written)).toBe(false);
    await writeFile(file, tampered);
    await expect(readAll(id)).rejects.toThrow(EvidenceDamaged);
  });

  it('EV1 notices that one piece was put in the place of another of the same case', async () => {
    const one = await keep(randomBytes(100));
    const other = await keep(randomBytes(100));
    await writeFile(one.file, await readFile(other.file));
    await expect(readAll(one.id)).rejects.toThrow(EvidenceDamaged);
  });

  it('EV2 is read by no other master key, and says so as it starts', async () => {
    const { id } = await keep(randomBytes(100));
    const another = new FileVault(house.context.store, folder, randomBytes(32));
    await expect(readAll(id, another)).rejects.toThrow();
    await expect(another.check()).rejects.toThrow('VISAVIS_EVIDENCE_KEY is not the key');
    await expect(vault.check()).resolves.toBeUndefined();
  });

  it('EV2 reads nothing of a case whose key was deleted, though every file is there', async () => {
    const { id, file } = await keep(randomBytes(100));
    await house.context.store.db.deleteFrom('case_keys').where('case_id', '=', on.caseId).execute();
    await expect(readAll(id)).rejects.toThrow(EvidenceGone);
    expect((await readFile(file)).length).toBeGreaterThan(100);
  });

  it('EV2 drops the key of a case with the last piece that it opens', async () => {
    const { db } = house.context.store;
    const keys = () => db.selectFrom('case_keys').select('case_id').where('case_id', '=', on.caseId).execute();
    const [one, other] = [await keep(randomBytes(10)), await keep(randomBytes(10))];
    await vault.purge(one.id);
    expect(await keys()).toHaveLength(1);
    await vault.purge(other.id);
    expect(await keys()).toEqual([]);
  });

  it('EV3 shows nothing before it is sealed, and nothing after it was discarded', async () => {
    const writer = await begin('recording');
    await writer.write(randomBytes(CHUNK_BYTES * 2));
    await expect(readAll(writer.id)).rejects.toThrow(EvidenceGone);
    await writer.discard();
    await writer.discard();
    await expect(readAll(writer.id)).rejects.toThrow(EvidenceGone);
    await expect(writer.seal()).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
  });

  it('EV3 keeps nothing where what belongs to it cannot be kept', async () => {
    const writer = await begin();
    await writer.write(randomBytes(10));
    const fails = async () => {
      throw new Error('no timeline');
    };
    await expect(writer.seal(fails)).rejects.toThrow('no timeline');
    await expect(readAll(writer.id)).rejects.toThrow(EvidenceGone);
    expect(await readdir(folder)).toEqual([]);
  });

  it('EV3 leaves neither row nor key of a piece whose file cannot be made', async () => {
    const file = join(folder, 'no-folder');
    await writeFile(file, '');
    const blocked = new FileVault(house.context.store, join(file, 'below'), MASTER);
    const facts = { callId: on.callId, by: on.ada, contentType: 'image/jpeg', width: 2, height: 2 };
    await expect(blocked.open(on.caseId, 'recording', facts)).rejects.toThrow('ENOTDIR');
    await rm(file);
    const { db } = house.context.store;
    expect(await db.selectFrom('evidence').select('state').where('state', '=', 'writing').execute()).toEqual([]);
    expect(await db.selectFrom('case_keys').select('case_id').where('case_id', '=', on.caseId).execute()).toEqual([]);
  });

  it('EV14 keeps nothing of a piece that the disk has no room for, and says so to whoever writes', async () => {
    const file = await open('/dev/full', 'w');
    const id = newEvidenceId();
    let forgotten = 0;
    const writer = new FileWriter({
      id,
      file,
      sealed: new SealedFileWriter(file, randomBytes(32), id),
      keep: () => Promise.reject(new Error('it was kept')),
      forget: async () => void (forgotten += 1),
    });
    await expect(writer.write(randomBytes(CHUNK_BYTES + 1))).rejects.toThrow('ENOSPC');
    await expect(writer.seal()).rejects.toThrow('ENOSPC');
    await writer.discard();
    expect(forgotten).toBe(1);
  });

  it('EV3 sweeps what a crash left, and neither what is sealed nor what is being written', async () => {
    const sealed = await keep(randomBytes(10));
    const crashed = await begin('recording');
    const goesOn = await begin('recording');
    const names = new Map(
      (await house.context.store.db.selectFrom('evidence').select(['id', 'file_name']).execute()).map(
        ({ id, file_name: name }) => [id, join(folder, name ?? '')],
      ),
    );
    const stray = join(folder, 'of-a-database-that-was-restored');
    await writeFile(stray, 'something');
    const longAgo = new Date(Date.now() - 2 * 3_600_000);
    for (const file of [sealed.file, names.get(crashed.id) ?? '', stray]) await utimes(file, longAgo, longAgo);
    expect(await vault.sweep()).toBe(2);
    const left = (await readdir(folder)).map((name) => join(folder, name));
    expect(left.toSorted()).toEqual([sealed.file, names.get(goesOn.id)].toSorted());
    await crashed.discard();
    await goesOn.discard();
  });

  it('EV6 deletes file and key material, once, and the case and the audit say so', async () => {
    const { id, file } = await keep(randomBytes(100));
    const { db } = house.context.store;
    expect(await vault.purge(id)).toBe(true);
    expect(await vault.purge(id)).toBe(false);
    await expect(readFile(file)).rejects.toThrow('ENOENT');
    await expect(readAll(id)).rejects.toThrow(EvidenceGone);
    const row = await db.selectFrom('evidence').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ state: 'purged', salt: null, file_name: null, bytes: 100 });
    const audit = await db.selectFrom('audit').selectAll().where('subject', '=', id).execute();
    expect(audit.map(({ action }) => action)).toEqual(['evidence:purge']);
    const told = await db.selectFrom('timeline').selectAll().where('kind', '=', 'evidence-purged').execute();
    expect(told.filter(({ detail }) => detail['evidenceId'] === id)).toHaveLength(1);
  });

  it('EV6 purges without a master key, and answers nothing for what was never there', async () => {
    const { id } = await keep(randomBytes(10));
    const keyless = new FileVault(house.context.store, folder, null);
    await expect(keyless.check()).resolves.toBeUndefined();
    expect(await keyless.purge(newEvidenceId())).toBe(false);
    expect(await keyless.purge(id)).toBe(true);
  });
});
