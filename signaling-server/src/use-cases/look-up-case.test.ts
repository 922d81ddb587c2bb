import type { CaseId, StaffId, TicketId } from '@visavis/protocol';
import { CaseCard, refuse } from '@visavis/protocol';
import { aClientId, aDecision } from '@visavis/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordOutcome, takeNext } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { newCaseId } from '../secrets/ids.ts';
import { ticketOfAgent } from '../store/tickets.ts';
import { deliverMail } from './deliver-mail.ts';
import { lookUpCase } from './look-up-case.ts';
import { repliesOfCase } from './look-up-replies.ts';
import { sendMessage } from './send-message.ts';

describe.each(DATABASES)('a case that customer support looks up on %s', (_name, place) => {
  let house: House;
  let caseId: CaseId;
  let ada: StaffId;

  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
    caseId = await house.hasWaiting('acct-cleo');
    ada = await house.hasAgent('Ada');
  });
  afterAll(() => house.context.store.close());

  const card = async (reader: 'cs' | 'supervisor' = 'cs'): Promise<CaseCard> => {
    const reply = await lookUpCase(house.context, reader, caseId);
    if (!reply.ok) throw new Error(reply.refusal);
    return CaseCard.parse(reply.value);
  };

  const ticketAtHand = async (): Promise<TicketId> => {
    const ticket = await ticketOfAgent(house.context.store.db, ada);
    if (!ticket) throw new Error('Ada has no ticket');
    return ticket.id;
  };

  it('V3 shows a new case: the hold, a clock that has not started, what is next, and the mail on its way', async () => {
    const { clock, hold, state, nextStep, mails, notes, cause } = await card();
    expect({ hold, state, clock: clock.state }).toEqual({ hold: 'on-hold', state: 'open', clock: 'not-started' });
    expect(nextStep).toContain('starts the short video call');
    expect(cause).toBe(notes[0]?.lines.cause);
    expect(mails).toMatchObject([{ kind: 'invitation', recipient: 'freelancer', state: 'queued', settledAt: null }]);
  });

  it('V6 says from when the invitation can be sent again', async () => {
    const { openedAt, resendableFrom } = await card();
    expect(Date.parse(String(resendableFrom)) - Date.parse(openedAt)).toBe(10 * 60 * 1000);
  });

  it('V3 shows what the mail server said', async () => {
    house.delivery = { result: 'bounced', serverSaid: '550 no such mailbox' };
    await deliverMail(house.context);
    expect((await card()).mails).toMatchObject([{ state: 'bounced', serverSaid: '550 no such mailbox' }]);
  });

  it('V4 tells customer support the role, and a supervisor the name', async () => {
    const taken = await takeNext(house.context, ada);
    if (!taken.ok) throw new Error(taken.refusal);
    const who = async (reader: 'cs' | 'supervisor') =>
      (await card(reader)).timeline.find(({ text }) => text.includes('took the contact'))?.by;
    expect(await who('cs')).toBe('Verification agent');
    expect(await who('supervisor')).toBe('Ada');
  });

  it('V7 fills the replies in with what is known of the case', async () => {
    const reply = await repliesOfCase(house.context, caseId);
    const text = reply.ok ? reply.value.replies.map((one) => one.text).join('\n') : '';
    expect(text).toContain('Hello Cleo,');
    expect(text).toContain('cannot submit new proposals');
    expect(text).not.toMatch(/undefined|null|NaN/);
  });

  it('V3 shows that it was decided, and neither why nor what was said', async () => {
    const ticketId = await ticketAtHand();
    const said = { clientId: aClientId(), text: 'a-secret-of-the-chat' };
    await sendMessage(house.context, { from: 'agent', agentId: ada, ticketId, epoch: 1 }, said);
    const decision = aDecision({ outcome: 'suspended', reasonCode: 'profile-fabricated', comment: 'a-comment' });
    await recordOutcome(house.context, ada, { clientId: aClientId(), ticketId, decision });
    const seen = await card();
    expect(seen).toMatchObject({
      state: 'decided',
      hold: 'suspended',
      decisions: [{ outcome: 'suspended', reason: null }],
    });
    expect(seen.resendableFrom).toBeNull();
    expect(JSON.stringify(seen)).not.toMatch(/profile-fabricated|a-comment|a-secret-of-the-chat/);
    expect((await card('supervisor')).decisions).toMatchObject([{ reason: 'profile-fabricated' }]);
  });

  it('V3 knows no case of an id that was never given', async () => {
    expect(await lookUpCase(house.context, 'cs', newCaseId())).toEqual(refuse('not-found'));
    expect(await repliesOfCase(house.context, newCaseId())).toEqual(refuse('not-found'));
  });
});
