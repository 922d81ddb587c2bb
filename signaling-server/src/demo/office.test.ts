import { randomUUID } from 'node:crypto';
import { aCaseId } from '@visavis/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoServer } from './fixtures/demo-server.ts';
import type { DemoServer } from './fixtures/demo-server.ts';

let demo: DemoServer;
beforeEach(async () => {
  demo = await demoServer();
});
afterEach(() => demo.close());

const office = async () => (await demo.get('/market/office')).body;

describe('the back office', () => {
  it('says whose it is, and shows each account with a case and why it may do what', async () => {
    const caseId = aCaseId();
    demo.api.hold('cleo-moreau', 'overdue', caseId);
    const body = await office();
    expect(body).toContain('Staff of the marketplace');
    const held = body.slice(body.indexOf('Accounts with a case'), body.indexOf('Accounts without a case'));
    expect(held).toContain('Cleo Moreau');
    expect(held).toContain(caseId);
    expect(held).toContain('<code>overdue</code>');
    expect(held).toContain('Because of the state “overdue”.');
    expect(held).not.toContain('Tomasz');
  });

  it.each<['id-verification' | 'payment-risk-review', string, string]>([
    ['id-verification', 'ID verification passed', 'id-verification-passed'],
    ['payment-risk-review', 'Payment Risk confirmed', 'payment-risk-confirmed'],
  ])('answers a case that waits for somebody outside: %s', async (hold, label, result) => {
    const caseId = aCaseId();
    demo.api.hold('cleo-moreau', hold, caseId);
    expect(await office()).toContain(`${label}</button>`);
    const id = randomUUID();
    const { statusCode, headers } = await demo.send('/market/office/results', { id, caseId, result });
    expect([statusCode, headers['location']]).toEqual([303, '/market/office']);
    expect(demo.api.asked).toEqual([{ caseId, result, key: id }]);
  });

  it('offers no result where nobody outside is asked', async () => {
    demo.api.hold('cleo-moreau', 'on-hold', aCaseId());
    const body = await office();
    expect(body).not.toContain('ID verification passed');
    expect(body).not.toContain('Payment Risk released');
  });

  it('opens a case by hand for somebody who has been here for long, with the reason', async () => {
    const id = randomUUID();
    const form = { id, person: 'yuki-tanabe', reason: 'The photo looks old.' };
    expect(await office()).toContain('Why Yuki Tanabe should be verified');
    expect((await demo.send('/market/office/cases', form)).statusCode).toBe(303);
    expect(demo.api.asked).toEqual([{ account: 'yuki-tanabe', reason: 'The photo looks old.', key: id }]);
    expect(await office()).not.toContain('Why Cleo Moreau should be verified');
  });

  it('says what Visavis says when it refuses, and that it does not answer when it does not', async () => {
    const form = { id: randomUUID(), caseId: aCaseId(), result: 'id-verification-passed' };
    const refused = await demo.send('/market/office/results', form);
    expect([refused.statusCode, refused.body.includes('This case waits for nobody outside.')]).toEqual([422, true]);
    demo.api.failNext(1_000);
    expect(await office()).toContain('Visavis does not answer for every account just now.');
  });

  it.each<[string, Record<string, string>]>([
    ['/market/office/results', { id: randomUUID(), caseId: 'case_1', result: 'verified' }],
    ['/market/office/results', { id: 'x', caseId: 'case_1', result: 'id-verification-passed' }],
    ['/market/office/cases', { id: randomUUID(), person: 'nobody', reason: 'x' }],
    ['/market/office/cases', { id: randomUUID(), person: 'yuki-tanabe', reason: ' ' }],
  ])('refuses a form that is not its own: %s %j', async (url, form) => {
    const { statusCode, body } = await demo.send(url, form);
    expect([statusCode, body.includes('role="alert"')]).toEqual([422, true]);
    expect(demo.api.asked).toEqual([]);
  });
});
