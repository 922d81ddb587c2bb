import type { Contact } from '@visavis/protocol';
import { aClientId, aDeviceCheck, aMarketplaceEvent, anAccount, until } from '@visavis/testing';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { asks, RunningApp } from '../../../test/running-app.ts';

let app: RunningApp;
let ada: Socket;
let cleo: Socket;
let contact: Contact;
let people = 0;
/** Everything that came to the freelancer's socket, answers and facts alike. */
let heardByCleo: unknown[][];
let heardByAda: unknown[][];

beforeAll(async () => {
  app = await RunningApp.start();
  ada = await app.asAgent('ada');
  ada.onAny((...said: unknown[]) => heardByAda.push(said));
});
afterAll(() => app.close());

/** Cleo and Ada talk. */
beforeEach(async () => {
  [heardByCleo, heardByAda] = [[], []];
  const name = `talks-${++people}`;
  const account = anAccount({ id: name as never, email: `${name}@freelancers.example` });
  await app.asMarketplace('/api/v1/events', aMarketplaceEvent({ account }));
  cleo = app.asFreelancer(await app.sessionFor(account.email));
  cleo.onAny((...said: unknown[]) => heardByCleo.push(said));
  await asks(cleo, 'queue:join', { clientId: aClientId(), devices: aDeviceCheck() });
  await asks(ada, 'agent:set-state', { state: 'available' });
  const offer = await until('the offer', async () => {
    const desk = await asks(ada, 'desk:sync', {});
    return desk.ok ? (desk.value.offer ?? undefined) : undefined;
  });
  const taken = await asks(ada, 'offer:accept', { offerId: offer.id });
  if (!taken.ok) throw new Error(taken.refusal);
  contact = taken.value;
  return async () => {
    await asks(ada, 'ticket:end', { ...held(), disposition: 'no-show' });
    await asks(ada, 'wrap-up:finish', { ticketId: contact.ticketId });
    cleo.close();
  };
});

const held = () => ({ ticketId: contact.ticketId, epoch: contact.epoch });
/** For commands that both wires have, and for what a freelancer must not send. */
const asCleo = (name: string, request: unknown): Promise<unknown> => cleo.timeout(10_000).emitWithAck(name, request);
const heard = (of: unknown[][], name: string) => of.filter(([said]) => said === name).map(([, fact]) => fact);

it('M5 carries marks to the other side, and into what a reload is told', async () => {
  await asks(ada, 'chat:send', { ...held(), clientId: aClientId(), text: 'Hello Cleo' });
  expect(await asCleo('chat:mark', { delivered: 1, read: 1 })).toEqual({ ok: true, value: {} });
  await until('the marks', () => heard(heardByAda, 'chat:marks').length === 1);
  const synced = await asks(cleo, 'session:sync', {});
  expect(synced).toMatchObject({ value: { marks: { freelancer: { delivered: 1, read: 1 } } } });
});

it('M5 refuses a mark that is none', async () => {
  for (const mark of [{ delivered: -1, read: 0 }, { delivered: 1.5, read: 0 }, { delivered: '1', read: 0 }, {}]) {
    expect(await asCleo('chat:mark', mark)).toEqual({ ok: false, refusal: 'malformed' });
  }
});

it('M7 lets no typing use up what the lines need', async () => {
  const typing = Array.from({ length: 200 }, () => asCleo('chat:typing', { isTyping: true, text: null }));
  const replies = await Promise.all(typing);
  expect(replies).toContainEqual({ ok: false, refusal: 'too-many' });
  const line = { clientId: aClientId(), text: 'And here is what I wanted to say' };
  expect(await asCleo('chat:send', line)).toMatchObject({ ok: true });
  expect(heard(heardByAda, 'chat:typing').length).toBeLessThan(60);
});

it('M9 never lets a freelancer or a marketplace have an internal note', async () => {
  const secret = 'inner-words-for-colleagues';
  const note = { ticketId: contact.ticketId, clientId: aClientId(), text: secret };
  expect(await asks(ada, 'internal-note:add', note)).toMatchObject({
    ok: true,
    value: { text: secret },
  });
  await asks(ada, 'chat:send', { ...held(), clientId: aClientId(), text: 'Thank you' });
  heardByCleo.push([await asks(cleo, 'session:sync', {})]);
  heardByCleo.push([await asCleo('internal-note:add', note)]);
  heardByCleo.push([await asCleo('desk:sync', {})]);
  await until('the line', () => heard(heardByCleo, 'chat:message').length === 1);
  expect(JSON.stringify(heardByCleo)).not.toContain(secret);
  expect(JSON.stringify(heardByCleo)).not.toMatch(/internal/i);

  const account = contact.case.account.id;
  for (const path of [`/api/v1/cases/${contact.case.id}`, `/api/v1/accounts/${account}/capabilities`]) {
    expect(await (await app.asMarketplace(path)).text()).not.toContain(secret);
  }
  const desk = await asks(ada, 'desk:sync', {});
  expect(desk.ok && desk.value.contact?.internalNotes.map(({ text }) => text)).toEqual([secret]);
});

it('M10 gives the desk its replies, and a freelancer none', async () => {
  const replies = await asks(ada, 'replies:list', {});
  expect(replies.ok && replies.value.replies.length).toBeGreaterThan(3);
  expect(await asCleo('replies:list', {})).toEqual({ ok: false, refusal: 'malformed' });
});
