import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { openMailFolder } from './mail-folder.ts';
import type { MailFolder } from './mail-folder.ts';

/** The development mail server of the demo and what it received. */
export type Mailbox = Pick<MailFolder, 'list' | 'get'> & {
  readonly smtpUrl: string;
  close(): Promise<void>;
};

const MAX_MAIL_BYTES = 1024 * 1024;

/**
 * Listens for SMTP on a free port of the loopback interface and keeps every mail in `folder`; what is there already is shown,
 * too. Called by `main.ts` in demo mode. A mail is acknowledged once it is on the disk. It takes mail for anybody and asks
 * for no password: never open it to a network.
 */
export async function openMailbox({ folder }: { folder: string }): Promise<Mailbox> {
  const mails = await openMailFolder(folder);
  const server = new SMTPServer({
    name: 'demo-mailbox',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAX_MAIL_BYTES,
    maxClients: 20,
    closeTimeout: 1_000,
    onData(stream, session, done) {
      void receive(mails, stream, session).then(
        (id) => done(null, `kept as ${id}`),
        (error: unknown) => done(error as Error),
      );
    },
  });
  server.on('error', () => undefined);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    list: mails.list,
    get: mails.get,
    close: promisify(server.close.bind(server)),
  };
}

async function receive(mails: MailFolder, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
  const source = await buffer(stream);
  if (stream.sizeExceeded) throw Object.assign(new Error('the mail is too large'), { responseCode: 552 });
  const recipients = session.envelope.rcptTo.map(({ address }) => `Delivered-To: ${address}\r\n`);
  return mails.keep(Buffer.concat([Buffer.from(recipients.join('')), source]));
}
