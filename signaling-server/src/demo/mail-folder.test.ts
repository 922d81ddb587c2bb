import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tempFolder } from '@visavis/testing/node';
import { beforeEach, describe, expect, it } from 'vitest';
import { openMailFolder } from './mail-folder.ts';

let folder: string;
beforeEach(async () => {
  const made = await tempFolder();
  folder = join(made.path, 'mail');
  return made.remove;
});

const source = (subject: string, body = 'Hello') => Buffer.from(`Subject: ${subject}\r\n\r\n${body}\r\n`);

describe('the folder of received mail', () => {
  it('lists the newest first, even those of one millisecond', async () => {
    const mails = await openMailFolder(folder);
    for (const subject of ['one', 'two', 'three']) await mails.keep(source(subject));
    expect((await mails.list()).map(({ subject }) => subject)).toEqual(['three', 'two', 'one']);
  });

  it('reads a mail that has neither sender nor subject nor text', async () => {
    const mails = await openMailFolder(folder);
    const id = await mails.keep(Buffer.from('X-Odd: yes\r\n\r\n'));
    expect(await mails.get(id)).toMatchObject({ from: '', to: '', subject: '', text: '', html: null });
  });

  it('reads only its own mails, whatever id is asked for', async () => {
    const mails = await openMailFolder(folder);
    await writeFile(join(folder, '..', 'secret.eml'), source('secret'));
    await writeFile(join(folder, 'half.eml.part'), source('half'));
    expect(await mails.list()).toEqual([]);
    for (const id of ['../secret', 'half', '', '__proto__', '1700000000000-000000000000']) {
      expect(await mails.get(id)).toBeNull();
    }
  });
});
