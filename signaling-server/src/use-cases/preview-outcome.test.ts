import type { CaseId, Contact, StaffId } from '@visavis/protocol';
import { refuse } from '@visavis/protocol';
import { aClientId, aDecision } from '@visavis/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mailsOf, suspended } from '../../test/decided-case.ts';
import { takeNext } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { answerQuestion } from './answer-question.ts';
import { previewOutcome } from './preview-outcome.ts';
import { recordOutcome } from './record-outcome.ts';

describe.each(DATABASES)('a decision before it is made on %s', (_name, place) => {
  let house: House;
  let ada: StaffId;
  let cleo: CaseId;
  let contact: Contact;
  let people = 0;
  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
  });
  afterAll(() => house.context.store.close());
  afterEach(() => house.empties());
  beforeEach(async () => {
    people += 1;
    cleo = await house.hasWaiting(`acct-${people}`);
    ada = await house.hasAgent(`ada-${people}`);
    const taken = await takeNext(house.context, ada);
    if (!taken.ok) throw new Error(taken.refusal);
    contact = taken.value;
  });

  const held = () => ({ ticketId: contact.ticketId, epoch: contact.epoch });
  const decides = (override: string | null) =>
    recordOutcome(house.context, ada, { ...held(), clientId: aClientId(), decision: aDecision(), override });

  it('O14 needs every question answered, or a reason why not, which is kept', async () => {
    expect(await decides(null)).toEqual(refuse('questions-open'));
    expect(await decides('The line was too bad to ask.')).toMatchObject({ ok: true });
    const { db } = house.context.store;
    const kept = await db.selectFrom('decisions').select('override').where('case_id', '=', cleo).execute();
    expect(kept).toEqual([{ override: 'The line was too bad to ask.' }]);
  });

  it('O14 needs no reason once all are answered', async () => {
    for (const { id } of contact.checklist.filter(({ kind }) => kind === 'question')) {
      await answerQuestion(house.context, ada, { ...held(), itemId: id, result: 'pass', note: '' });
    }
    expect(await decides(null)).toMatchObject({ ok: true });
  });

  it('O15 is shown as it will be written, without the freelancer’s link, and nothing comes of it', async () => {
    const before = await mailsOf(house, cleo);
    const shown = await previewOutcome(house.context, ada, { ...held(), decision: suspended });
    if (!shown.ok) throw new Error(shown.refusal);
    expect(shown.value.text).toContain('Cleo');
    expect(shown.value.text).not.toMatch(/#vv=/);
    expect(await mailsOf(house, cleo)).toEqual(before);
    await recordOutcome(house.context, ada, { ...held(), clientId: aClientId(), decision: suspended, override: 'why' });
    expect((await mailsOf(house, cleo)).at(-1)?.text.slice(0, 40)).toBe(shown.value.text.slice(0, 40));
  });

  it('O15 is shown only to the agent who has the ticket, in that claim', async () => {
    const bob = await house.hasAgent(`bob-${people}`);
    const asked = { ...held(), decision: suspended };
    expect(await previewOutcome(house.context, bob, asked)).toEqual(refuse('not-found'));
    expect(await previewOutcome(house.context, ada, { ...asked, epoch: asked.epoch - 1 })).toEqual(refuse('not-found'));
  });
});
