import { tempFolder } from '@visavis/testing/node';
import { beforeEach, describe, expect, it } from 'vitest';
import { signedDelivery } from '../fixtures/webhook-api.ts';
import { aWebhookEvent } from '../fixtures/webhook-event.ts';
import { openChanges } from './changes.ts';
import { receiver } from './receiver.ts';
import { openRecordFile } from './record-file.ts';
import type { RecordFile } from './record-file.ts';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const otherSecret = `whsec_${Buffer.alloc(32, 8).toString('base64')}`;

let folder: string;
let file: RecordFile;
let told: (string | null)[];
let receive: ReturnType<typeof receiver>;
beforeEach(async () => {
  const made = await tempFolder();
  folder = made.path;
  file = await openRecordFile(folder);
  const endpoint = { id: 'whk_1', url: 'http://127.0.0.1/demo/webhooks', secret };
  await file.change((records) => ({ ...records, endpoint }));
  told = [];
  const changes = openChanges();
  changes.listen((accountId) => told.push(accountId));
  receive = receiver(file, changes);
  return made.remove;
});

const placed = () => aWebhookEvent('hold.placed', { hold: 'on-hold' });

describe('receiving webhooks', () => {
  it('keeps a signed delivery on the disk before it answers, and tells open pages', async () => {
    const event = placed();
    expect(await receive(signedDelivery(secret, event))).toBe('kept');
    expect((await openRecordFile(folder)).now().learnt.heard).toMatchObject([{ id: event.id, type: 'hold.placed' }]);
    expect(told).toEqual(['cleo-moreau']);
  });

  it('answers yes to a delivery that comes again, also when both come at once, and keeps it once', async () => {
    const delivery = signedDelivery(secret, placed());
    expect(await Promise.all([receive(delivery), receive(delivery)])).toEqual(['kept', 'kept']);
    expect(await receive(delivery)).toBe('kept');
    expect(file.now().learnt.heard).toHaveLength(1);
  });

  it.each<[string, (delivery: ReturnType<typeof signedDelivery>) => ReturnType<typeof signedDelivery>]>([
    ['signed with another secret', () => signedDelivery(otherSecret, placed())],
    ['whose body was changed', (sent) => ({ ...sent, body: Buffer.from(`${sent.body.toString()} `) })],
    ['whose id was changed', (sent) => ({ ...sent, headers: { ...sent.headers, 'webhook-id': 'evt_other' } })],
    ['signed too long ago', () => signedDelivery(secret, placed(), new Date(Date.now() - 600_000))],
  ])('refuses a delivery %s', async (_what, forge) => {
    expect(await receive(forge(signedDelivery(secret, placed())))).toBe('not-signed');
    expect(await receive({ headers: {}, body: Buffer.from('{}') })).toBe('not-signed');
    expect(file.now().learnt.heard).toEqual([]);
    expect(told).toEqual([]);
  });

  it('takes any of several signatures, as it is while a secret is being replaced', async () => {
    const event = placed();
    const [ours, theirs] = [signedDelivery(secret, event), signedDelivery(otherSecret, event)];
    const both = `${theirs.headers['webhook-signature']} ${ours.headers['webhook-signature']}`;
    expect(await receive({ ...ours, headers: { ...ours.headers, 'webhook-signature': both } })).toBe('kept');
  });

  it('asks to be told again while it has no secret to check with', async () => {
    await file.change((records) => ({ ...records, endpoint: null }));
    expect(await receive(signedDelivery(secret, placed()))).toBe('not-ready');
  });

  it('says that it cannot read a signed delivery which is no event', async () => {
    const odd = { id: 'evt_1', moon: 'full' } as unknown as ReturnType<typeof placed>;
    expect(await receive(signedDelivery(secret, odd))).toBe('unreadable');
  });
});
