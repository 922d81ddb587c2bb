import { aClientId } from '@visavis/testing';
import { done, refuse } from '@visavis/protocol';
import type { CaseId, EvidenceId, Role, StaffId } from '@visavis/protocol';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { endTicket, recordOutcome } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import type { PicturedCall } from '../../test/pictured-call.ts';
import { hasPicturedCall } from '../../test/pictured-call.ts';
import { agreesToPictures, hasPicture, wantsPictures } from '../../test/pictures.ts';
import type { Agent } from '../domain/agent.ts';
import { newStaffId } from '../secrets/ids.ts';
import { addStaff, agentOf } from '../store/staff.ts';
import { Store } from '../store/store.ts';
import { finishWrapUp } from './end-wrap-up.ts';
import { objectToDecision } from './object-to-decision.ts';
import { purgeEvidence } from './purge-evidence.ts';
import { listEvidence, openEvidence, readEvidence } from './read-evidence.ts';

const DAY_MS = 86_400_000;

describe.each(DATABASES)('evidence of cases on %s', (_name, place) => {
  let house: House;
  let people = 0;

  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
    wantsPictures(house);
    return () => house.context.store.close();
  });
  afterEach(() => house.empties());

  async function aCall(): Promise<PicturedCall & { id: EvidenceId }> {
    people += 1;
    const call = await hasPicturedCall(house, `cleo-${people}`);
    await agreesToPictures(house, call);
    return { ...call, id: await hasPicture(house, call) };
  }
  async function staff(id: StaffId): Promise<Agent> {
    const found = await agentOf(house.context.store.db, id);
    if (!found) throw new Error(id);
    return found;
  }
  async function somebody(role: Role): Promise<Agent> {
    const id = newStaffId();
    const person = { id, username: id.toLowerCase(), name: 'Sol', role, passwordHash: 'none' };
    await addStaff(house.context.store.db, person, house.clock.now());
    return staff(id);
  }
  const reads = async (who: Agent, id: EvidenceId): Promise<string> => {
    const read = await readEvidence(house.context, who, id);
    return read.ok ? 'read' : read.refusal;
  };
  const decide = (call: PicturedCall, outcome: 'verified' | 'suspended') =>
    recordOutcome(house.context, call.ada, {
      clientId: aClientId(),
      ticketId: call.ticketId,
      decision:
        outcome === 'verified'
          ? { outcome, reasonCode: 'profile-confirmed', comment: '' }
          : { outcome, reasonCode: 'not-the-account-owner', comment: '' },
    });

  it('EV5 is read by whoever has the case at hand, until they have it no more', async () => {
    const call = await aCall();
    const ada = await staff(call.ada);
    expect(await reads(ada, call.id)).toBe('read');
    const list = await listEvidence(house.context, ada, call.caseId);
    expect(list).toMatchObject(
      done({ needsReason: false, pieces: [{ id: call.id, kind: 'snapshot', purgedAt: null }] }),
    );
    await endTicket(house.context, call.ada, call.ticketId, 'technical-problem');
    expect(await reads(ada, call.id)).toBe('read');
    await finishWrapUp(house.context, call.ada, call.ticketId);
    expect(await reads(ada, call.id)).toBe('not-found');
    expect(await listEvidence(house.context, ada, call.caseId)).toEqual(refuse('not-found'));
  });

  it('EV5 does not exist for another agent, whatever case they have at hand', async () => {
    const call = await aCall();
    const other = await aCall();
    expect(await reads(await staff(other.ada), call.id)).toBe('not-found');
    expect(await listEvidence(house.context, await staff(other.ada), call.caseId)).toEqual(refuse('not-found'));
  });

  it('EV5 is read by a supervisor who said why, for a while, of that case only; the reason is kept and the audit says so', async () => {
    const [call, other] = [await aCall(), await aCall()];
    const sol = await somebody('supervisor');
    expect(await listEvidence(house.context, sol, call.caseId)).toMatchObject(done({ needsReason: true }));
    expect(await reads(sol, call.id)).toBe('not-permitted');
    expect((await openEvidence(house.context, sol.id, call.caseId, 'The freelancer objects.')).ok).toBe(true);
    expect(await reads(sol, call.id)).toBe('read');
    expect(await reads(sol, other.id)).toBe('not-permitted');
    expect(await reads(await somebody('supervisor'), call.id)).toBe('not-permitted');
    house.clock.advance(15 * 60_000);
    expect(await reads(sol, call.id)).toBe('not-permitted');
    const { db } = house.context.store;
    const opening = await db
      .selectFrom('evidence_openings')
      .selectAll()
      .where('staff_id', '=', sol.id)
      .executeTakeFirst();
    expect(opening).toMatchObject({ case_id: call.caseId, reason: 'The freelancer objects.' });
    const audit = await db.selectFrom('audit').selectAll().where('actor', '=', sol.id).execute();
    expect(audit).toMatchObject([
      { action: 'evidence:open', subject: call.caseId, detail: { opening: Number(opening?.id) } },
      { action: 'evidence:read', subject: call.id, detail: { caseId: call.caseId, kind: 'snapshot' } },
    ]);
  });

  it('EV5 puts each who reads a piece into the audit, once in a quarter of an hour, and nobody who was refused', async () => {
    const [call, other] = [await aCall(), await aCall()];
    const [ada, bob] = [await staff(call.ada), await staff(other.ada)];
    const sol = await somebody('supervisor');
    const readers = async () => {
      const rows = await house.context.store.db
        .selectFrom('audit')
        .select('actor')
        .where('action', '=', 'evidence:read')
        .where('subject', '=', call.id)
        .orderBy('seq')
        .execute();
      return rows.map(({ actor }) => actor);
    };
    expect([await reads(bob, call.id), await reads(sol, call.id)]).toEqual(['not-found', 'not-permitted']);
    expect(await readers()).toEqual([]);
    await Promise.all([reads(ada, call.id), reads(ada, call.id)]);
    await openEvidence(house.context, sol.id, call.caseId, 'The freelancer objects.');
    await reads(sol, call.id);
    expect(await readers()).toEqual([ada.id, sol.id]);
    house.clock.advance(15 * 60_000 - 1);
    await reads(ada, call.id);
    expect(await readers()).toHaveLength(2);
    house.clock.advance(1);
    await reads(ada, call.id);
    expect(await readers()).toEqual([ada.id, sol.id, ada.id]);
  });

  it('EV5 lets no byte out where it cannot be written down who reads', async () => {
    const call = await aCall();
    const ada = await staff(call.ada);
    const clock = (): never => {
      throw new Error('no audit');
    };
    const broken = new Store(house.context.store.db, { clock });
    await expect(readEvidence({ ...house.context, store: broken }, ada, call.id)).rejects.toThrow('no audit');
  });

  it('EV5 says nothing of a case that nobody knows', async () => {
    const sol = await somebody('supervisor');
    const nobodys = `case_${'0'.repeat(22)}` as CaseId;
    expect(await openEvidence(house.context, sol.id, nobodys, 'Somebody asked me.')).toEqual(refuse('not-found'));
    expect(await listEvidence(house.context, sol, nobodys)).toEqual(refuse('not-found'));
  });

  it('EV6 is purged when its days are over, not before, and then nobody reads it', async () => {
    const call = await aCall();
    const ada = await staff(call.ada);
    expect(await decide(call, 'verified')).toMatchObject({ ok: true });
    await purgeEvidence(house.context);
    const purge = house.clock.now() + 30 * DAY_MS;
    expect(await listEvidence(house.context, ada, call.caseId)).toMatchObject(
      done({ pieces: [{ purgeAt: new Date(purge).toISOString(), purgedAt: null }] }),
    );
    house.clock.advance(30 * DAY_MS - 1);
    expect(await purgeEvidence(house.context)).toBe(0);
    expect(await reads(ada, call.id)).toBe('read');
    house.clock.advance(1);
    expect(await purgeEvidence(house.context)).toBe(1);
    expect(await purgeEvidence(house.context)).toBe(0);
    expect(await reads(ada, call.id)).toBe('not-found');
    expect(await listEvidence(house.context, ada, call.caseId)).toMatchObject(
      done({ pieces: [{ id: call.id, purgedAt: new Date(purge).toISOString() }] }),
    );
  });

  it('EV6 keeps what a suspension’s objection needs for as long as it is open', async () => {
    const call = await aCall();
    expect(await decide(call, 'suspended')).toMatchObject({ ok: true });
    expect((await objectToDecision(house.context, call.caseId, 'freelancer', 'It was me.')).ok).toBe(true);
    house.clock.advance(1000 * DAY_MS);
    await purgeEvidence(house.context);
    const row = house.context.store.db.selectFrom('evidence').selectAll().where('id', '=', call.id);
    expect(await row.executeTakeFirst()).toMatchObject({ state: 'sealed', purge_at: null });
  });

  it('EV6 purges what nobody can read any more, as its case has lost its key', async () => {
    const call = await aCall();
    const { db } = house.context.store;
    await db.deleteFrom('case_keys').where('case_id', '=', call.caseId).execute();
    expect(await purgeEvidence(house.context)).toBe(1);
    const row = await db.selectFrom('evidence').select('state').where('id', '=', call.id).executeTakeFirst();
    expect(row).toEqual({ state: 'purged' });
  });
});
