import { aCaseId } from '@visavis/testing';
import { describe, expect, it } from 'vitest';
import { aWebhookEvent } from '../fixtures/webhook-event.ts';
import { Learnt, learntHoldOf, nothingLearnt, withEvent } from './learnt.ts';

const receivedAt = '2030-01-07T09:00:01.000Z';
const hear = (learnt: Learnt, ...events: ReturnType<typeof aWebhookEvent>[]) =>
  events.reduce((now, event) => withEvent(now, event.id, event, receivedAt), learnt);

describe('what the demo marketplace learnt', () => {
  it('takes a delivery that comes twice as one', () => {
    const event = aWebhookEvent('hold.placed', { hold: 'on-hold' });
    const once = hear(nothingLearnt(), event);
    expect(hear(once, event)).toBe(once);
    expect(once.heard).toMatchObject([{ type: 'hold.placed', sequence: 1, accountId: 'cleo-moreau' }]);
    expect(Learnt.parse(JSON.parse(JSON.stringify(once)))).toEqual(once);
  });

  it('keeps the highest sequence of a case, in whatever order deliveries come', () => {
    const caseId = aCaseId();
    const placed = aWebhookEvent('hold.placed', { caseId, hold: 'on-hold' }, 2);
    const overdue = aWebhookEvent('hold.changed', { caseId, hold: 'overdue' }, 5);
    const lifted = aWebhookEvent('hold.lifted', { caseId, hold: 'none' }, 9);
    for (const order of [
      [placed, overdue, lifted],
      [lifted, placed, overdue],
      [overdue, lifted, placed],
    ]) {
      const learnt = hear(nothingLearnt(), ...order);
      expect(learnt.holds[caseId]).toMatchObject({ sequence: 9, hold: 'none' });
      expect(learnt.heard).toHaveLength(3);
    }
  });

  it('tells cases of one account apart and answers with the latest word', () => {
    const former = aWebhookEvent('hold.lifted', { hold: 'none' }, 9, '2030-01-01T00:00:00.000Z');
    const now = aWebhookEvent('hold.placed', { hold: 'on-hold' }, 1, '2030-03-01T00:00:00.000Z');
    expect(learntHoldOf(hear(nothingLearnt(), now, former), 'cleo-moreau')?.hold).toBe('on-hold');
    expect(learntHoldOf(nothingLearnt(), 'cleo-moreau')).toBeNull();
  });

  it('remembers each notice for a client once, also when its line has left the log', () => {
    const notice = aWebhookEvent('client.notice', { clientId: 'client-le-petit-phare', isMailed: false }, 4);
    const others = Array.from({ length: 500 }, () => aWebhookEvent('invitation.bounced', {}));
    const learnt = hear(nothingLearnt(), notice, ...others);
    expect(learnt.heard).toHaveLength(500);
    expect(hear(learnt, notice).notices).toMatchObject([{ clientId: 'client-le-petit-phare', isMailed: false }]);
  });

  it('only logs a kind of event that it does not know, or one whose facts it cannot read', () => {
    const unknown = { ...aWebhookEvent('case.opened', {}), type: 'moon.full' };
    const odd = { ...aWebhookEvent('hold.placed', { hold: 'on-hold' }), data: { accountId: 'cleo-moreau' } };
    const learnt = hear(nothingLearnt(), unknown, odd);
    expect(learnt.heard.map(({ type }) => type)).toEqual(['moon.full', 'hold.placed']);
    expect([learnt.holds, learnt.notices]).toEqual([{}, []]);
  });
});
