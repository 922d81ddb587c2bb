import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import type { SMTPServerOptions } from 'smtp-server';
import { SMTPServer } from 'smtp-server';

type Received = { readonly recipients: string[]; readonly source: string };

export type MailServer = { readonly port: number; readonly received: Received[]; close(): Promise<void> };

/** A real mail server on the loopback interface, which keeps what it is given; on a free port unless one is named. */
export async function openMailServer(options: SMTPServerOptions = {}, port = 0): Promise<MailServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ recipients, source: Buffer.concat(chunks).toString() });
        done(null, 'kept as no. 1');
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    close: promisify(server.close.bind(server)),
  };
}
