import type { StaffId } from '@visavis/protocol';
import { AccountId, refuse } from '@visavis/protocol';
import { aClientId, aDecision, anAccount } from '@visavis/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasDecided, idAsked, mailsOf, referred, suspended, toldOf } from '../../test/decided-case.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { accountOf } from '../store/accounts.ts';
import { caseOf, casesOf } from '../store/cases.ts';
import { noteOf } from '../store/notes.ts';
import { timelineOf } from '../store/timeline.ts';
import { askCapabilities } from './ask-capabilities.ts';
import { readCasesOf } from './case-record.ts';
import { changeDecision } from './change-decision.ts';
import { openCaseAsStaff, openCaseByHand } from './open-by-hand.ts';

const reason = 'Two clients said that somebody else did the work';

describe.each(DATABASES)('a case opened by hand on %s', (_name, place) => {
  let house: House;
  let ada: StaffId;
  let people = 0;
  const newId = (): AccountId => AccountId.parse(`by-hand-${++people}`);
  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
    ada = await house.hasAgent('Ada');
  });
  afterEach(() => house.empties());
  afterAll(() => house.context.store.close());

  const opens = async (id: AccountId, name = 'Cleo Marsh') => {
    const reply = await openCaseByHand(house.context, { account: anAccount({ id, name }), reason });
    if (!reply.ok) throw new Error(reply.refusal);
    return reply.value;
  };

  it('C10 holds the account, invites the freelancer, and says why in the note alone', async () => {
    const id = newId();
    const { result, caseId } = await opens(id, 'Cleo Nightfall');
    expect(result).toBe('case-opened');
    const { db } = house.context.store;
    expect(await caseOf(db, caseId)).toMatchObject({ state: 'open', trigger: 'manual', reason });
    expect(await accountOf(db, id)).toMatchObject({ name: 'Cleo Nightfall' });
    expect(await askCapabilities(house.context, id)).toMatchObject({ hold: 'on-hold', caseId });
    expect((await noteOf(db, caseId))?.lines.cause).toContain(reason);
    const [invitation] = await mailsOf(house, caseId);
    expect(invitation).toMatchObject({ kind: 'invitation' });
    expect(invitation?.text).not.toContain(reason);
    expect(JSON.stringify(await toldOf(house, caseId))).not.toContain(reason);
  });

  it('C3 opens one case, however often and however much at once it is asked for', async () => {
    const id = newId();
    const all = await Promise.all([1, 2, 3].map(() => opens(id)));
    const again = await opens(id);
    expect(all.map(({ result }) => result).toSorted()).toEqual([
      'case-already-open',
      'case-already-open',
      'case-opened',
    ]);
    expect(again.result).toBe('case-already-open');
    expect(new Set([...all, again].map(({ caseId }) => caseId)).size).toBe(1);
  });

  it('C10 opens another for an account that was verified', async () => {
    const id = newId();
    const before = await hasDecided(house, ada, id, aDecision());
    house.clock.advance(1_000);
    const { result, caseId } = await opens(id);
    expect(result).toBe('case-opened');
    expect((await casesOf(house.context.store.db, id)).map((held) => held.id)).toEqual([caseId, before]);
    expect(await askCapabilities(house.context, id)).toMatchObject({ hold: 'on-hold' });
  });

  it('H2 follows from the case opened last, also where the clock went back before', async () => {
    const id = newId();
    await hasDecided(house, ada, id, aDecision());
    house.clock.advance(-3_600_000);
    const { caseId } = await opens(id);
    expect(await askCapabilities(house.context, id)).toMatchObject({ hold: 'on-hold', caseId });
    house.clock.advance(7_200_000);
  });

  it('C10 and a decision that is changed at the same moment: one of them is refused', async () => {
    for (let round = 0; round < 5; round++) {
      const id = newId();
      const caseId = await hasDecided(house, ada, id, aDecision());
      house.clock.advance(1_000);
      const decision = { ...suspended, comment: 'Shared account.' };
      const replies = await Promise.all([
        openCaseByHand(house.context, { account: anAccount({ id }), reason }),
        changeDecision(house.context, ada, caseId, { clientId: aClientId(), basedOn: 1, decision }),
      ]);
      expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
      const { hold } = await askCapabilities(house.context, id);
      expect(hold).toBe(replies[0]?.ok ? 'on-hold' : 'suspended');
    }
  });

  it.each([
    ['suspended', suspended],
    ['payment-risk', referred],
    ['id-verification', idAsked],
  ])('C10 opens none where %s keeps the hold', async (_outcome, decision) => {
    const id = newId();
    await hasDecided(house, ada, id, decision);
    const asked = openCaseByHand(house.context, { account: anAccount({ id }), reason });
    expect(await asked).toEqual(refuse('case-decided'));
    expect(await casesOf(house.context.store.db, id)).toHaveLength(1);
  });

  it('C10 is opened by staff for an account that is known, and for no other', async () => {
    const id = newId();
    expect(await openCaseAsStaff(house.context, ada, { accountId: id, reason })).toEqual(refuse('not-found'));
    await hasDecided(house, ada, id, aDecision());
    house.clock.advance(1_000);
    const opened = await openCaseAsStaff(house.context, ada, { accountId: id, reason });
    if (!opened.ok) throw new Error(opened.refusal);
    const [first] = await timelineOf(house.context.store.db, opened.value.caseId);
    expect(first).toEqual({ kind: 'case-opened', actor: ada });
  });

  it('C11 is read with its decisions, the latest case first, and nobody of ours in it', async () => {
    const id = newId();
    await hasDecided(house, ada, id, aDecision({ comment: 'Lovely person' }));
    house.clock.advance(1_000);
    await opens(id);
    const { cases } = await readCasesOf(house.context, id);
    expect(cases).toMatchObject([
      { state: 'open', trigger: 'manual', reason, hold: 'on-hold', decisions: [], objectedAt: null },
      { state: 'decided', hold: 'none', decisions: [{ outcome: 'verified', source: 'agent' }] },
    ]);
    expect(JSON.stringify(cases)).not.toMatch(/Lovely person|stf_/);
    expect(await readCasesOf(house.context, newId())).toEqual({ cases: [] });
  });
});
