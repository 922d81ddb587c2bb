import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { promisify } from 'node:util';
import { simpleParser } from 'mailparser';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { openMailServer, type MailServer } from '../../test/mail-server.ts';
import { createMailer, MailerClosed, MailRefused, MailUnavailable, type Mailer, type OutgoingMail } from './mailer.ts';

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function mailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const server = await openMailServer(options);
  cleanUps.push(() => server.close());
  return server;
}

function mailerTo(port: number, auth = ''): Mailer {
  const mailer = createMailer({
    smtpUrl: `smtp://${auth}127.0.0.1:${port}`,
    from: { name: 'Brightwork', address: 'verify@brightwork.example' },
    messageIdDomain: 'brightwork.example',
  });
  cleanUps.push(() => mailer.close());
  return mailer;
}

const mail = (changes: Partial<OutgoingMail> = {}): OutgoingMail => ({
  to: { name: 'Cleo Moreau', address: 'cleo@mail.example' },
  subject: 'A short video call',
  html: '<p>Hello <b>Cleo</b></p>',
  text: 'Hello Cleo',
  messageId: 'mail_1',
  ...changes,
});

const answer = (responseCode: number) => Object.assign(new Error('no'), { responseCode });

describe('sending a mail', () => {
  it('delivers both texts, our Message-ID and the answer of the mail server', async () => {
    const { port, received } = await mailServer();
    const { response } = await mailerTo(port).send(mail());
    expect(response).toContain('kept as no. 1');
    const parsed = await simpleParser(received[0]?.source ?? '');
    expect(parsed.messageId).toBe('<mail_1@brightwork.example>');
    expect(parsed.html).toContain('<b>Cleo</b>');
    expect(parsed.text).toContain('Hello Cleo');
    expect(parsed.from?.value).toEqual([{ name: 'Brightwork', address: 'verify@brightwork.example' }]);
  });

  it('continues the thread of the mails it refers to', async () => {
    const { port, received } = await mailServer();
    await mailerTo(port).send(mail({ messageId: 'mail_3', references: ['mail_1', 'mail_2'] }));
    const parsed = await simpleParser(received[0]?.source ?? '');
    expect(parsed.references).toEqual(['<mail_1@brightwork.example>', '<mail_2@brightwork.example>']);
    expect(parsed.inReplyTo).toBe('<mail_2@brightwork.example>');
  });

  it.each([
    'Cleo, eve@mail.example',
    'Cleo <eve@mail.example>, Eve',
    'Cleo\r\nBcc: eve@mail.example',
    'Cleo"\r\nTo: eve@mail.example\r\n\r\n"',
    'Cleo\0\u2028Cc: eve@mail.example',
  ])('writes to one person only, whatever the name says: %j (T30)', async (name) => {
    const { port, received } = await mailServer();
    await mailerTo(port).send(mail({ to: { name, address: 'cleo@mail.example' } }));
    expect(received.map(({ recipients }) => recipients)).toEqual([['cleo@mail.example']]);
    const parsed = await simpleParser(received[0]?.source ?? '');
    const to = [parsed.to].flat().flatMap((header) => header?.value ?? []);
    expect(to.map(({ address }) => address)).toEqual(['cleo@mail.example']);
    expect([parsed.cc, parsed.bcc]).toEqual([undefined, undefined]);
    expect(parsed.text).toContain('Hello Cleo');
  });

  it('keeps a line break in the subject inside the subject', async () => {
    const { port, received } = await mailServer();
    await mailerTo(port).send(mail({ subject: 'Hello\r\nBcc: eve@mail.example' }));
    const parsed = await simpleParser(received[0]?.source ?? '');
    expect(parsed.bcc).toBeUndefined();
    expect(received[0]?.recipients).toEqual(['cleo@mail.example']);
  });

  it.each(['cleo@mail.example, eve@mail.example', 'cleo@mail.example\r\nRCPT TO:<eve@mail.example>', 'nobody'])(
    'refuses an address that is not exactly one before it connects: %j',
    async (address) => {
      const { port, received } = await mailServer();
      await expect(mailerTo(port).send(mail({ to: { name: 'Cleo', address } }))).rejects.toThrow(MailRefused);
      expect(received).toEqual([]);
    },
  );

  it('never reads a file or an address that the content names', async () => {
    const { port, received } = await mailServer();
    const html = { path: import.meta.filename } as unknown as string;
    await expect(mailerTo(port).send(mail({ html }))).rejects.toThrow(MailUnavailable);
    expect(received).toEqual([]);
  });
});

describe('telling refused from unavailable', () => {
  it.each([550, 553, 552])('is refused when the server answers the recipient with %i', async (code) => {
    const { port } = await mailServer({ onRcptTo: (_address, _session, done) => done(answer(code)) });
    await expect(mailerTo(port).send(mail())).rejects.toThrow(MailRefused);
  });

  it('is refused when the server answers the message with 554', async () => {
    const { port } = await mailServer({
      onData: (stream, _session, done) => stream.resume().on('end', () => done(answer(554))),
    });
    await expect(mailerTo(port).send(mail())).rejects.toThrow(MailRefused);
  });

  it.each([450, 421, 503])('is unavailable when the server answers the recipient with %i', async (code) => {
    const { port } = await mailServer({ onRcptTo: (_address, _session, done) => done(answer(code)) });
    await expect(mailerTo(port).send(mail())).rejects.toThrow(MailUnavailable);
  });

  it('is unavailable when our own sender or sign-in is refused: the recipient did nothing wrong', async () => {
    const sender = await mailServer({ onMailFrom: (_address, _session, done) => done(answer(550)) });
    await expect(mailerTo(sender.port).send(mail())).rejects.toThrow(MailUnavailable);
    const signIn = await mailServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(answer(535)),
    });
    await expect(mailerTo(signIn.port, 'ada:wrong@').send(mail())).rejects.toThrow(MailUnavailable);
    await expect(mailerTo(signIn.port, 'ada:wrong@').verify()).rejects.toThrow(MailUnavailable);
  });

  it('is unavailable when nobody listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await promisify(server.close.bind(server))();
    await expect(mailerTo(port).send(mail())).rejects.toThrow(MailUnavailable);
    await expect(mailerTo(port).verify()).rejects.toThrow(MailUnavailable);
  });
});

describe('opening and closing', () => {
  it('verifies a mail server that answers', async () => {
    const { port, received } = await mailServer();
    await mailerTo(port).verify();
    expect(received).toEqual([]);
  });

  it('ends a conversation that hangs when it is closed', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    cleanUps.push(() => {
      for (const socket of sockets) socket.destroy();
      return promisify(silent.close.bind(silent))();
    });
    const mailer = mailerTo((silent.address() as AddressInfo).port);
    const sending = mailer.send(mail());
    await once(silent, 'connection');
    mailer.close();
    await expect(sending).rejects.toThrow(MailerClosed);
    await expect(mailer.send(mail())).rejects.toThrow(MailerClosed);
  });
});
