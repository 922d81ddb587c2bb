import { simpleParser } from 'mailparser';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import type { MailServer } from '../../test/mail-server.ts';
import { openMailServer } from '../../test/mail-server.ts';
import { mediaNode } from '../../test/media-node.ts';
import { createMailer } from '../mail/mailer.ts';
import { smtpSender } from '../mail/sender.ts';
import { caseOf } from '../store/cases.ts';
import type { Context } from './context.ts';
import { deliverMail } from './deliver-mail.ts';
import { resendInvitation } from './resend-invitation.ts';

const ROUND_MS = 5_000;
const MINUTE_MS = 60_000;

/* A real SMTP conversation; only the clock is moved by hand. */

describe.each(DATABASES)('mail through a mail server on %s', (_name, place) => {
  let house: House;
  let server: MailServer;
  let context: Context;
  const cleanUps: (() => unknown)[] = [];
  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
  });
  afterAll(() => house.context.store.close());
  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  });

  async function hasMailServer(): Promise<void> {
    server = await openMailServer();
    const mailer = createMailer({
      smtpUrl: `smtp://127.0.0.1:${server.port}`,
      from: { name: 'Brightwork', address: 'verify@brightwork.example' },
      messageIdDomain: 'brightwork.example',
    });
    cleanUps.push(
      () => mailer.close(),
      () => server.close(),
    );
    context = { ...house.context, sender: smtpSender(mailer) };
  }

  it('E10 answers the first mail of the thread in the headers of the others', async () => {
    await hasMailServer();
    const caseId = await house.opensCase('smtp-thread');
    await deliverMail(context);
    house.clock.advance(10 * MINUTE_MS);
    await resendInvitation(context, caseId, 'marketplace');
    await deliverMail(context);
    const mails = await Promise.all(server.received.map(({ source }) => simpleParser(source)));
    const [id] = mails.map(({ messageId }) => messageId);
    expect(id).toMatch(/^<mail_[\w-]{22}@brightwork\.example>$/);
    expect(mails.map(({ inReplyTo, references }) => ({ inReplyTo, references }))).toEqual([
      { inReplyTo: undefined, references: undefined },
      { inReplyTo: id, references: id },
    ]);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(2);
    expect(new Set(mails.map(({ subject }) => subject)).size).toBe(1);
  });

  it('E2, E6 has sent everything within five minutes after a long outage, and starts the clock only then (F13)', async () => {
    await hasMailServer();
    const { port } = server;
    await server.close();
    const cases = [await house.opensCase('smtp-outage-1'), await house.opensCase('smtp-outage-2')];
    for (let minutes = 0; minutes < 45; minutes += 1) {
      await deliverMail(context);
      house.clock.advance(MINUTE_MS);
    }
    expect((await caseOf(house.context.store.db, cases[0] as never))?.clockStartedAt).toBeNull();

    server = await openMailServer({}, port);
    const backAt = house.clock.now();
    while (server.received.length < cases.length && house.clock.now() < backAt + 10 * MINUTE_MS) {
      await deliverMail(context);
      house.clock.advance(ROUND_MS);
    }
    expect(server.received).toHaveLength(cases.length);
    expect(house.clock.now() - backAt).toBeLessThanOrEqual(5 * MINUTE_MS);
    for (const caseId of cases) {
      expect((await caseOf(house.context.store.db, caseId))?.clockStartedAt).toBeGreaterThanOrEqual(backAt);
    }
    expect(new Set(server.received.flatMap(({ recipients }) => recipients)).size).toBe(cases.length);
  });

  it('E1 tries the mail of a killed worker again within 45 seconds, under the same Message-ID (F23)', async () => {
    await hasMailServer();
    await house.opensCase('smtp-killed');
    const send = async (mail: Parameters<typeof context.sender.send>[0]) => {
      await context.sender.send(mail);
      throw new Error('the worker dies before it writes down the answer');
    };
    await expect(deliverMail({ ...context, sender: { send } })).rejects.toThrow('the worker dies');
    const diedAt = house.clock.now();
    while (server.received.length < 2 && house.clock.now() < diedAt + 5 * MINUTE_MS) {
      house.clock.advance(ROUND_MS);
      await deliverMail(context);
    }
    expect(house.clock.now() - diedAt).toBeLessThanOrEqual(45_000);
    const ids = await Promise.all(server.received.map(async ({ source }) => (await simpleParser(source)).messageId));
    expect(new Set(ids).size).toBe(1);
  });
});
