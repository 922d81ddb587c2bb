import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { tempFolder } from '@visavis/testing/node';
import { createTransport } from 'nodemailer';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openMailbox } from './mailbox.ts';
import type { Mailbox } from './mailbox.ts';

let folder: string;
beforeEach(async () => {
  const made = await tempFolder();
  folder = join(made.path, 'mail');
  return made.remove;
});

async function opened(): Promise<Mailbox> {
  const mailbox = await openMailbox({ folder });
  onTestFinished(() => mailbox.close());
  return mailbox;
}

const send = (mailbox: Mailbox, subject: string, text = 'Hello Cleo') =>
  createTransport(mailbox.smtpUrl).sendMail({
    from: { name: 'Brightwork', address: 'verify@brightwork.example' },
    to: { name: 'Cleo Moreau', address: 'cleo@mail.example' },
    subject,
    text,
    html: `<p>${text}</p>`,
  });

describe('the demo mailbox', () => {
  it('receives a mail by SMTP and shows what was sent', async () => {
    const mailbox = await opened();
    await send(mailbox, 'A short video call');
    const [mail] = await mailbox.list();
    expect(mail).toMatchObject({
      subject: 'A short video call',
      from: '"Brightwork" <verify@brightwork.example>',
      to: '"Cleo Moreau" <cleo@mail.example>',
      html: '<p>Hello Cleo</p>',
    });
    expect(mail?.text.trim()).toBe('Hello Cleo');
    expect(mail?.headers).toContain('Delivered-To: cleo@mail.example');
    expect(await mailbox.get(mail?.id ?? '')).toEqual(mail);
  });

  it('lists the newest first, even of one millisecond', async () => {
    const mailbox = await opened();
    for (const subject of ['one', 'two', 'three']) await send(mailbox, subject);
    expect((await mailbox.list()).map(({ subject }) => subject)).toEqual(['three', 'two', 'one']);
  });

  it('has every acknowledged mail after a restart', async () => {
    const before = await openMailbox({ folder });
    await send(before, 'kept');
    await before.close();
    expect((await (await opened()).list()).map(({ subject }) => subject)).toEqual(['kept']);
  });

  it('refuses a mail over one megabyte for good and keeps nothing of it', async () => {
    const mailbox = await opened();
    await expect(send(mailbox, 'large', 'x'.repeat(1_100_000))).rejects.toMatchObject({ code: 'EMESSAGE' });
    expect(await readdir(folder)).toEqual([]);
  });
});
