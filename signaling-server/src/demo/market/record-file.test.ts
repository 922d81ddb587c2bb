import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tempFolder } from '@visavis/testing/node';
import { beforeEach, describe, expect, it } from 'vitest';
import { openRecordFile } from './record-file.ts';
import { withOfferAccepted, withPortrait } from './records.ts';

let folder: string;
beforeEach(async () => {
  const made = await tempFolder();
  folder = made.path;
  return made.remove;
});

describe('the file of records', () => {
  it('begins empty and is there again after a restart', async () => {
    const file = await openRecordFile(folder);
    expect(file.now().proposals).toEqual([]);
    await file.change((records) => withPortrait(records, 'cleo-moreau', 'outdoors'));
    expect((await openRecordFile(folder)).now()).toEqual(file.now());
    expect(file.now().portraits).toEqual({ 'cleo-moreau': 'outdoors' });
  });

  it('loses no change when many come at once', async () => {
    const file = await openRecordFile(folder);
    const names = Array.from({ length: 20 }, (_, index) => `person-${index}`);
    await Promise.all(names.map((name) => file.change((records) => withOfferAccepted(records, name))));
    expect((await openRecordFile(folder)).now().acceptedOffers).toEqual(names);
  });

  it('shows a change only once it is on the disk', async () => {
    const file = await openRecordFile(folder);
    const changing = file.change((records) => withPortrait(records, 'cleo-moreau', 'outdoors'));
    expect(file.now().portraits).toEqual({});
    await changing;
    expect(await readFile(join(folder, 'marketplace.json'), 'utf8')).toContain('outdoors');
  });

  it('has written what was asked for once it is closed, and writes nothing after', async () => {
    const file = await openRecordFile(folder);
    const changing = file.change((records) => withPortrait(records, 'cleo-moreau', 'outdoors'));
    await file.close();
    await changing;
    await expect(file.change((records) => withPortrait(records, 'cleo-moreau', 'studio'))).rejects.toThrow('closed');
    expect((await openRecordFile(folder)).now().portraits).toEqual({ 'cleo-moreau': 'outdoors' });
  });

  it('goes on after a change that threw', async () => {
    const file = await openRecordFile(folder);
    const broken = file.change(() => {
      throw new Error('not this one');
    });
    await expect(broken).rejects.toThrow('not this one');
    await file.change((records) => withOfferAccepted(records, 'cleo-moreau'));
    expect(file.now().acceptedOffers).toEqual(['cleo-moreau']);
  });

  it.each(['', '{', '{"proposals":[]}'])('refuses a file that holds something else: %j', async (content) => {
    await writeFile(join(folder, 'marketplace.json'), content);
    await expect(openRecordFile(folder)).rejects.toThrow('marketplace.json is not a demo marketplace');
  });
});
