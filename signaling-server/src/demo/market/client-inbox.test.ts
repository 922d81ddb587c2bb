import { describe, expect, it } from 'vitest';
import { aWebhookEvent } from '../fixtures/webhook-event.ts';
import { clientInboxes } from './client-inbox.ts';
import { withEvent } from './learnt.ts';
import { emptyRecords, withMessage } from './records.ts';
import type { Records } from './records.ts';

const empty = emptyRecords(new Date(Date.UTC(2030, 0, 7)));
const client = 'client-le-petit-phare';

const hear = (records: Records, ...events: ReturnType<typeof aWebhookEvent>[]): Records =>
  events.reduce((now, event) => ({ ...now, learnt: withEvent(now.learnt, event.id, event, event.timestamp) }), records);
const inboxOf = (records: Records, id = client) => clientInboxes(records).find((inbox) => inbox.client.id === id);
const textsOf = (records: Records, id = client) => inboxOf(records, id)?.entries.map(({ text }) => text);

const notice = aWebhookEvent('client.notice', { clientId: client, isMailed: false }, 4, '2030-01-14T09:00:00.000Z');

describe('what clients read', () => {
  it('is nothing while all is well', () => {
    expect(clientInboxes(empty).flatMap(({ entries }) => entries)).toEqual([]);
  });

  it('is that the freelancer is unresponsive, for the client who was named and nobody else', () => {
    const records = hear(empty, notice);
    expect(textsOf(records)).toEqual([expect.stringMatching(/^Cleo Moreau is currently unresponsive\./)]);
    expect(clientInboxes(records).flatMap(({ entries }) => entries)).toHaveLength(1);
  });

  it('says nothing of a hold or a verification', () => {
    const said = (textsOf(hear(empty, notice)) ?? []).join(' ');
    expect(said).not.toMatch(/hold|verif|suspen|review|identity|fraud|account|deadline/i);
  });

  it('hears that the freelancer can be reached again, once the hold is lifted after the notice', () => {
    const before = aWebhookEvent('hold.lifted', { hold: 'none' }, 9, '2030-01-01T09:00:00.000Z');
    expect(textsOf(hear(empty, before, notice))).toHaveLength(1);
    const after = aWebhookEvent('hold.lifted', { hold: 'none' }, 9, '2030-01-15T09:00:00.000Z');
    expect(textsOf(hear(empty, notice, after))?.[0]).toBe('Cleo Moreau can be reached again.');
    expect(textsOf(hear(empty, after), 'client-pip-paper')).toEqual([]);
  });

  it('has the messages that the freelancer wrote', () => {
    const message = { id: 'm1', personId: 'cleo-moreau', text: 'Here it is.', at: '2030-01-08T09:00:00.000Z' };
    expect(textsOf(withMessage(empty, message), 'client-pip-paper')).toEqual(['Cleo Moreau: Here it is.']);
  });
});
