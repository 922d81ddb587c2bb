import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { writeWhole } from './atomic-file.ts';

/** A mail as the reader shows it. `html` is somebody else's markup: it belongs in a sandboxed frame and nowhere else. */
export type ReceivedMail = {
  readonly id: string;
  /** Milliseconds since 1970 UTC, by the clock of this machine. */
  readonly receivedAt: number;
  /** The Message-ID of the mail that began the conversation. */
  readonly threadId: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  /** As received, line by line. */
  readonly headers: string;
};

export type MailFolder = {
  /** Resolves with the mail's id once it is on the disk. */
  readonly keep: (source: Uint8Array) => Promise<string>;
  /** Newest first. */
  readonly list: () => Promise<readonly ReceivedMail[]>;
  /** Null when there is no such mail. */
  readonly get: (id: string) => Promise<ReceivedMail | null>;
};

const MAIL_FILE = /^(\d{13}-[0-9a-f]{12})\.eml$/;

/** One `.eml` file per mail; its name begins with the time of arrival, so that names sort as mails do. */
export async function openMailFolder(folder: string): Promise<MailFolder> {
  await mkdir(folder, { recursive: true });
  const read = new Map<string, Promise<ReceivedMail>>();
  let lastMillis = 0;

  function mail(id: string): Promise<ReceivedMail> {
    const known = read.get(id);
    if (known) return known;
    const reading = readMail(folder, id);
    read.set(id, reading);
    reading.catch(() => read.delete(id));
    return reading;
  }

  async function ids(): Promise<string[]> {
    const names = await readdir(folder);
    return names.flatMap((name) => MAIL_FILE.exec(name)?.[1] ?? []);
  }

  return {
    async keep(source) {
      lastMillis = Math.max(Date.now(), lastMillis + 1);
      const id = `${lastMillis}-${randomBytes(6).toString('hex')}`;
      await writeWhole(join(folder, `${id}.eml`), source);
      return id;
    },
    async list() {
      const newestFirst = (await ids()).sort().reverse();
      return Promise.all(newestFirst.map(mail));
    },
    async get(id) {
      return (await ids()).includes(id) ? mail(id) : null;
    },
  };
}

async function readMail(folder: string, id: string): Promise<ReceivedMail> {
  const parsed = await simpleParser(await readFile(join(folder, `${id}.eml`)), { skipHtmlToText: true });
  const to = [parsed.to].flat().map((header) => header?.text ?? '');
  return {
    id,
    receivedAt: Number(id.slice(0, 13)),
    threadId: [parsed.references].flat()[0] ?? parsed.inReplyTo ?? parsed.messageId ?? id,
    from: parsed.from?.text ?? '',
    to: to.join(', '),
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html || null,
    headers: parsed.headerLines.map(({ line }) => line).join('\n'),
  };
}
