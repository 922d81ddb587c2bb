import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { timelineOf } from '../store/timeline.ts';
import { deliverMail } from './deliver-mail.ts';

describe.each(DATABASES)('the outbox on %s', (_name, place) => {
  let house: House;
  let people = 0;
  const newName = (): string => `acct-${++people}`;
  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
  });
  afterAll(() => house.context.store.close());
  afterEach(async () => {
    await house.context.store.db.deleteFrom('mails').execute();
    house.sent.length = 0;
    house.delivery = { result: 'accepted', serverSaid: '250 ok' };
  });

  const states = async () => {
    const rows = await house.context.store.db.selectFrom('mails').select('state').execute();
    return rows.map(({ state }) => state);
  };
  const kinds = async (caseId: Parameters<typeof timelineOf>[1]) =>
    (await timelineOf(house.context.store.db, caseId)).map(({ kind }) => kind);

  it('E1 sends a mail once and notes that the server accepted it', async () => {
    const caseId = await house.opensCase(newName());
    await deliverMail(house.context);
    await deliverMail(house.context);
    expect(house.sent).toHaveLength(1);
    expect(await states()).toEqual(['accepted']);
    expect(await kinds(caseId)).toEqual(['case-opened', 'mail-accepted']);
  });

  it('E1 tries no mail twice while it is being tried, and again when the try was never settled', async () => {
    await house.opensCase(newName());
    house.whileSending = async () => {
      house.whileSending = async () => {};
      await deliverMail(house.context);
      throw new Error('the process dies here');
    };
    await expect(deliverMail(house.context)).rejects.toThrow('dies here');
    expect(house.sent).toHaveLength(1);
    await deliverMail(house.context);
    expect(house.sent).toHaveLength(1);

    house.clock.advance(60_000);
    await deliverMail(house.context);
    expect(house.sent).toHaveLength(2);
    expect(house.sent[1]?.id).toBe(house.sent[0]?.id);
    expect(await states()).toEqual(['accepted']);
  });

  it('E2 waits longer before each next try while the server is away', async () => {
    await house.opensCase(newName());
    house.delivery = { result: 'unavailable', serverSaid: 'connect ECONNREFUSED' };
    await deliverMail(house.context);
    house.clock.advance(29_999);
    await deliverMail(house.context);
    expect(house.sent).toHaveLength(1);
    house.clock.advance(1);
    await deliverMail(house.context);
    expect(house.sent).toHaveLength(2);
    house.clock.advance(30_000);
    await deliverMail(house.context);
    expect(house.sent).toHaveLength(2);
    house.delivery = { result: 'accepted', serverSaid: '250 ok' };
    house.clock.advance(30_000);
    await deliverMail(house.context);
    expect(await states()).toEqual(['accepted']);
  });

  it('E1 leaves the rest of the mails for the next start when it is to stop, and the one it tried, too', async () => {
    await house.opensCase(newName());
    await house.opensCase(newName());
    house.delivery = { result: 'stopped', serverSaid: 'the mailer is closed' };
    await deliverMail(house.context);
    expect(house.sent).toHaveLength(1);
    expect(await states()).toEqual(['queued', 'queued']);

    house.delivery = { result: 'accepted', serverSaid: '250 ok' };
    await deliverMail(house.context);
    expect(await states()).toEqual(['accepted', 'accepted']);
  });

  it('E5 keeps nothing of what a mail said once it is settled', async () => {
    const said = async () => house.context.store.db.selectFrom('mails').select(['html', 'text']).execute();
    await house.opensCase(newName());
    house.delivery = { result: 'unavailable', serverSaid: '451 later' };
    await deliverMail(house.context);
    expect((await said())[0]?.text).toContain('#vv=');
    house.clock.advance(60_000);
    house.delivery = { result: 'accepted', serverSaid: '250 ok' };
    await deliverMail(house.context);
    await house.opensCase(newName());
    house.delivery = { result: 'bounced', serverSaid: '550 no such mailbox' };
    await deliverMail(house.context);
    expect(await said()).toEqual(Array(2).fill({ html: '', text: '' }));
    expect(house.sent.at(-1)?.html).toContain('#vv=');
  });

  it('E1 gives up on a mail that the server refuses for good, and notes it', async () => {
    const caseId = await house.opensCase(newName());
    house.delivery = { result: 'bounced', serverSaid: '550 no such mailbox' };
    await deliverMail(house.context);
    house.clock.advance(24 * 60 * 60_000);
    await deliverMail(house.context);
    expect(house.sent).toHaveLength(1);
    expect(await states()).toEqual(['bounced']);
    expect(await kinds(caseId)).toEqual(['case-opened', 'mail-bounced']);
  });
});
