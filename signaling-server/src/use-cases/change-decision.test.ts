import type { StaffId } from '@visavis/protocol';
import { AccountId, refuse } from '@visavis/protocol';
import { aCaseId, aClientId, aDecision, aDeviceCheck, anAccount } from '@visavis/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasDecided, mailsOf, suspended, toldOf } from '../../test/decided-case.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { decisionsOf } from '../store/decisions.ts';
import { noteOf } from '../store/notes.ts';
import { askCapabilities } from './ask-capabilities.ts';
import { changeDecision } from './change-decision.ts';
import { objectToDecision } from './object-to-decision.ts';
import { openCaseByHand } from './open-by-hand.ts';
import { joinQueue } from './join-queue.ts';
import { readAudit } from './read-audit.ts';

const verified = aDecision({ comment: 'The photo was an older one of the same person.' });

describe.each(DATABASES)('a changed decision on %s', (_name, place) => {
  let house: House;
  let ada: StaffId;
  let sol: StaffId;
  let people = 0;
  const newName = (): string => `changed-${++people}`;
  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
    ada = await house.hasAgent('Ada');
    sol = await house.hasAgent('Sol');
  });
  afterEach(() => house.empties());
  afterAll(() => house.context.store.close());

  it('O10 G6 stands from then on, everybody is told, and the one before is kept as it was', async () => {
    const account = newName();
    const caseId = await hasDecided(house, ada, account, suspended);
    const [first] = await decisionsOf(house.context.store.db, caseId);
    house.told.length = 0;
    const changed = await changeDecision(house.context, sol, caseId, {
      clientId: aClientId(),
      basedOn: 1,
      decision: verified,
    });
    expect(changed).toMatchObject({ ok: true, value: { state: 'decided', hold: 'none' } });
    const kept = await decisionsOf(house.context.store.db, caseId);
    expect(kept[0]).toEqual(first);
    expect(kept[1]).toMatchObject({ source: 'supervisor', staffId: sol, outcome: 'verified', ticketId: null });
    expect(await askCapabilities(house.context, AccountId.parse(account))).toMatchObject({ hold: 'none' });
    expect(house.factsTo(caseId, 'case:changed')).toMatchObject([{ hold: 'none' }]);
    expect((await toldOf(house, caseId)).slice(-2)).toMatchObject([
      { type: 'case.decided', data: { source: 'supervisor' } },
      { type: 'hold.lifted' },
    ]);
    expect((await mailsOf(house, caseId)).at(-1)?.kind).toBe('decision');
    expect(await noteOf(house.context.store.db, caseId)).toMatchObject({ step: 'changed' });
    const [act] = (await readAudit(house.context, {})).entries;
    const written = { action: 'decision:change', subject: caseId, actor: { id: sol }, detail: { outcome: 'verified' } };
    expect(act).toMatchObject(written);
  });

  it('O10 is made once under one key, and another decision under that key is a conflict', async () => {
    const caseId = await hasDecided(house, ada, newName(), suspended);
    const clientId = aClientId();
    const asks = () => changeDecision(house.context, sol, caseId, { clientId, basedOn: 1, decision: verified });
    const [one, two] = await Promise.all([asks(), asks()]);
    expect(one?.ok).toBe(true);
    expect(two).toEqual(one);
    expect(await decisionsOf(house.context.store.db, caseId)).toHaveLength(2);
    const other = { clientId, basedOn: 1, decision: { ...suspended, comment: 'no' } };
    expect(await changeDecision(house.context, sol, caseId, other)).toEqual(refuse('outcome-conflict'));
  });

  it('O10 overrules no decision that the supervisor has not seen', async () => {
    const caseId = await hasDecided(house, ada, newName(), suspended);
    await changeDecision(house.context, sol, caseId, { clientId: aClientId(), basedOn: 1, decision: verified });
    const late = { clientId: aClientId(), basedOn: 1, decision: { ...suspended, comment: 'Shared account.' } };
    expect(await changeDecision(house.context, sol, caseId, late)).toEqual(refuse('outcome-conflict'));
    expect(await decisionsOf(house.context.store.db, caseId)).toHaveLength(2);
    expect(await changeDecision(house.context, sol, caseId, { ...late, basedOn: 2 })).toMatchObject({ ok: true });
  });

  it('O10 is refused of a case that is not decided, or whose second review is open', async () => {
    const asked = { clientId: aClientId(), basedOn: 1, decision: verified };
    const open = await house.opensCase(newName());
    expect(await changeDecision(house.context, sol, open, asked)).toEqual(refuse('not-decided'));
    const reviewed = await hasDecided(house, ada, newName(), suspended);
    await objectToDecision(house.context, reviewed, 'freelancer', 'It was me.');
    expect(await changeDecision(house.context, sol, reviewed, asked)).toEqual(refuse('not-decided'));
    expect(await changeDecision(house.context, sol, aCaseId(), asked)).toEqual(refuse('not-found'));
  });

  it('O10 is refused of an earlier case, because the hold follows from the latest', async () => {
    const id = AccountId.parse(newName());
    const earlier = await hasDecided(house, ada, id, aDecision());
    house.clock.advance(1_000);
    await openCaseByHand(house.context, { account: anAccount({ id }), reason: 'Reported by two clients' });
    const asked = { clientId: aClientId(), basedOn: 1, decision: { ...suspended, comment: 'Shared account.' } };
    expect(await changeDecision(house.context, sol, earlier, asked)).toEqual(refuse('case-open'));
    expect(await askCapabilities(house.context, id)).toMatchObject({ hold: 'on-hold' });
  });

  it('C2 lets nobody into the queue by it', async () => {
    const caseId = await hasDecided(house, ada, newName(), aDecision());
    const decision = { ...suspended, comment: 'Shared account.' };
    await changeDecision(house.context, sol, caseId, { clientId: aClientId(), basedOn: 1, decision });
    const joined = await joinQueue(house.context, caseId, { clientId: aClientId(), devices: aDeviceCheck() });
    expect(joined).toEqual(refuse('case-decided'));
  });
});
