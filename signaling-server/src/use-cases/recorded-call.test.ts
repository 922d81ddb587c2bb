import type { CallId, CaseId, Consent, StaffId } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startCall, takeNext } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { EBML, TapeDeck } from '../../test/tape-deck.ts';
import { agentOf } from '../store/staff.ts';
import { acceptCall } from './accept-call.ts';
import { endCallAsAgent } from './end-call.ts';
import { purgeEvidence } from './purge-evidence.ts';
import { listEvidence, readEvidence } from './read-evidence.ts';
import { restoreCall } from './restore-call.ts';
import { withdrawConsent } from './withdraw-consent.ts';

const ALL: Consent = { pictures: true, recording: true };
const DAY_MS = 24 * 60 * 60 * 1000;

describe.each(DATABASES)('a call that may be recorded, on %s', (_name, place) => {
  let house: House;
  let deck: TapeDeck;
  let version = 100;
  let people = 0;

  beforeAll(async () => {
    deck = new TapeDeck(mediaNode());
    house = await openHouse(await place(), deck.sfu);
    return () => house.context.store.close();
  });
  afterEach(() => house.empties());

  /** The site wants both, pictures only, recordings only, or nothing. */
  function wants({ pictures = true, recording = true } = {}): void {
    const { livePolicy } = house.context;
    const evidence = {
      ...livePolicy.defaults.evidence,
      takesSnapshots: pictures,
      records: recording,
      recordingDays: 14,
    };
    livePolicy.take({ version: (version += 1), settings: { evidence } });
  }

  async function rings(): Promise<{ caseId: CaseId; callId: CallId; ada: StaffId; asks: unknown }> {
    people += 1;
    const caseId = await house.hasWaiting(`cleo-rec-${people}`);
    const ada = await house.hasAgent(`ada-rec-${people}`);
    const contact = await takeNext(house.context, ada);
    if (!contact.ok) throw new Error(contact.refusal);
    const call = await startCall(house.context, ada, contact.value.ticketId);
    if (!call.ok || call.value.state !== 'ringing') throw new Error('the call does not ring');
    return { caseId, callId: call.value.id, ada, asks: call.value.asks };
  }

  async function isOn(said?: Consent) {
    const rung = await rings();
    const accepted = await acceptCall(house.context, rung.caseId, rung.callId, said);
    if (!accepted.ok) throw new Error(accepted.refusal);
    return { ...rung, live: accepted.value };
  }

  const evidence = (callId: CallId) =>
    house.context.store.db.selectFrom('evidence').selectAll().where('call_id', '=', callId).execute();
  const kinds = async (caseId: CaseId) => {
    const rows = await house.context.store.db
      .selectFrom('timeline')
      .select(['kind', 'detail'])
      .where('case_id', '=', caseId)
      .where('kind', 'in', [
        'consent-given',
        'consent-withdrawn',
        'recording-started',
        'recording-ended',
        'recording-discarded',
      ])
      .orderBy('id')
      .execute();
    return rows.map(({ kind }) => kind);
  };

  it('EV10 asks for what the site wants when it rings, with the days it is kept', async () => {
    wants();
    expect((await rings()).asks).toEqual({
      pictures: { verified: 30, notVerified: 180 },
      recording: { verified: 14, notVerified: 14 },
    });
  });

  it('EV10 asks nothing and keeps nothing where the site wants nothing', async () => {
    wants({ pictures: false, recording: false });
    const { asks, live, callId, caseId } = await isOn(ALL);
    expect(asks).toBeUndefined();
    expect(live).not.toHaveProperty('consent');
    expect(deck.recorded.has(callId)).toBe(false);
    expect(await kinds(caseId)).toEqual([]);
  });

  it('EV11 takes silence for no: the call is on, and nothing is recorded', async () => {
    wants();
    const { live, callId, caseId } = await isOn();
    expect(live).toMatchObject({ state: 'live', consent: { pictures: false, recording: false } });
    await house.context.recordings.follow();
    expect(deck.recorded.has(callId)).toBe(false);
    expect(await evidence(callId)).toEqual([]);
    expect(await kinds(caseId)).toEqual(['consent-given']);
  });

  it('EV11 writes down what was agreed to, in timeline and audit, and tells the agent', async () => {
    wants({ recording: false });
    const { callId, ada } = await isOn(ALL);
    expect(house.factsTo(ada, 'call:changed').at(-1)).toMatchObject({
      call: { consent: { pictures: true, recording: false } },
    });
    const { db } = house.context.store;
    const audit = await db.selectFrom('audit').selectAll().where('subject', '=', callId).executeTakeFirstOrThrow();
    expect(audit).toMatchObject({ actor: null, action: 'consent:give', detail: { pictures: true, recording: false } });
  });

  it('EV13 records from the consent to the end of the call, and says so to both all the while', async () => {
    wants();
    const { caseId, callId, ada, live } = await isOn(ALL);
    expect(live).toMatchObject({ isRecording: true });
    for (const to of [ada, caseId]) {
      expect(house.factsTo(to, 'call:changed').at(-1)).toMatchObject({ call: { isRecording: true } });
    }
    await deck.hears(callId, 1, 'Good morning');
    await deck.hears(callId, 2, 'and now by phone');
    expect((await evidence(callId)).map(({ state }) => state)).toEqual(['writing', 'writing']);
    await endCallAsAgent(house.context, ada, callId);
    await deck.ends(callId, 'stopped');
    const pieces = await evidence(callId);
    expect(pieces.map(({ state, kind, content_type: type }) => ({ state, kind, type }))).toEqual(
      Array(2).fill({ state: 'sealed', kind: 'recording', type: 'video/webm' }),
    );
    const read: Uint8Array[] = [];
    for await (const bytes of house.context.vault?.read(pieces[0]?.id as never) ?? []) read.push(bytes);
    expect(Buffer.concat(read)).toEqual(Buffer.concat([EBML, Buffer.from('Good morning')]));
    expect(await kinds(caseId)).toEqual(['consent-given', 'recording-started', 'recording-ended']);
  });

  it('EV12 deletes all of a recording when its consent is withdrawn, at once, and the call goes on', async () => {
    wants();
    const { caseId, callId, ada } = await isOn(ALL);
    await deck.hears(callId, 1, 'I would rather not');
    const withdrawn = await withdrawConsent(house.context, caseId, { callId, to: 'recording' });
    expect(withdrawn).toEqual(done({}));
    expect(await evidence(callId)).toEqual([]);
    expect(deck.recorded.has(callId)).toBe(false);
    const told = house.factsTo(ada, 'call:changed').at(-1);
    expect(told).toMatchObject({ call: { state: 'live', consent: { pictures: true, recording: false } } });
    expect(told).not.toHaveProperty('call.isRecording');
    await house.context.recordings.follow();
    expect(deck.recorded.has(callId)).toBe(false);
    expect(await kinds(caseId)).toEqual([
      'consent-given',
      'recording-started',
      'consent-withdrawn',
      'recording-discarded',
    ]);
  });

  it.each(['asked again', 'the next round'])('EV12 deletes what was whole before, too; cut off, by %s', async (how) => {
    wants();
    const { caseId, callId } = await isOn(ALL);
    await deck.hears(callId, 1, 'before the loss');
    await deck.ends(callId, 'lost');
    await house.context.recordings.follow();
    await deck.hears(callId, 1, 'before the fault');
    await deck.ends(callId, 'failed');
    const states = async () => (await evidence(callId)).map(({ state }) => state);
    const recordings = { follow: async () => undefined, discard: () => Promise.reject(new Error('cut off')) };
    const asked = { callId, to: 'recording' } as const;
    await expect(withdrawConsent({ ...house.context, recordings }, caseId, asked)).rejects.toThrow('cut off');
    expect(await states()).toEqual(['sealed', 'sealed']);
    if (how === 'asked again') expect(await withdrawConsent(house.context, caseId, asked)).toEqual(done({}));
    else await purgeEvidence(house.context);
    expect(await states()).toEqual(['purged', 'purged']);
  });

  it('EV12 is not somebody else’s to withdraw, and not after the call', async () => {
    wants();
    const { caseId, callId, ada } = await isOn(ALL);
    const other = await house.hasWaiting(`mia-rec-${people}`);
    const asked = { callId, to: 'pictures' } as const;
    expect(await withdrawConsent(house.context, other, asked)).toEqual(refuse('not-found'));
    expect(await withdrawConsent(house.context, caseId, asked)).toEqual(done({}));
    expect(await withdrawConsent(house.context, caseId, asked)).toEqual(done({}));
    await endCallAsAgent(house.context, ada, callId);
    expect(await withdrawConsent(house.context, caseId, asked)).toEqual(refuse('call-ended'));
    expect((await kinds(caseId)).filter((kind) => kind === 'consent-withdrawn')).toHaveLength(1);
  });

  it('EV13 stops when the site stops wanting recordings', async () => {
    wants();
    const { caseId, callId } = await isOn(ALL);
    await deck.hears(callId, 1, 'so far');
    wants({ recording: false });
    await house.context.recordings.follow();
    expect(deck.recorded.has(callId)).toBe(false);
    expect((await evidence(callId)).map(({ state }) => state)).toEqual(['sealed']);
    expect(house.factsTo(caseId, 'call:changed').at(-1)).not.toHaveProperty('call.isRecording');
  });

  it('EV14 goes on after media that was lost, and not after a fault; what there is is kept', async () => {
    wants();
    const { callId } = await isOn(ALL);
    await deck.hears(callId, 1, 'before');
    await deck.ends(callId, 'lost');
    await house.context.recordings.follow();
    await deck.hears(callId, 1, 'after');
    await deck.ends(callId, 'failed');
    await house.context.recordings.follow();
    expect(deck.recorded.has(callId)).toBe(false);
    expect((await evidence(callId)).map(({ state }) => state)).toEqual(['sealed', 'sealed']);
  });

  it('EV14 goes on once the call is made anew, however often it was looked for meanwhile', async () => {
    wants();
    const { callId, caseId } = await isOn(ALL);
    await deck.ends(callId, 'lost');
    await mediaNode().closeCall(callId);
    const before = await kinds(caseId);
    for (let round = 0; round < 3; round++) await house.context.recordings.follow();
    expect(deck.recorded.has(callId)).toBe(false);
    expect(await kinds(caseId)).toEqual(before);
    await restoreCall(house.context, callId);
    await house.context.recordings.follow();
    expect(deck.recorded.has(callId)).toBe(true);
    expect(house.factsTo(caseId, 'call:changed').at(-1)).toMatchObject({ call: { isRecording: true } });
  });

  it('EV14 goes on when the call was lost in the moment in which its recording began', async () => {
    wants();
    deck.losesNext = true;
    const { callId, caseId } = await isOn(ALL);
    expect(deck.recorded.has(callId)).toBe(false);
    expect(house.factsTo(caseId, 'call:changed').at(-1)).not.toHaveProperty('call.isRecording');
    await house.context.recordings.follow();
    expect(deck.recorded.has(callId)).toBe(true);
  });

  it('EV12 is nobody’s to see while the call goes on, also what was whole before', async () => {
    wants();
    const { callId, caseId, ada } = await isOn(ALL);
    await deck.hears(callId, 1, 'before');
    await deck.ends(callId, 'failed');
    const agent = await agentOf(house.context.store.db, ada);
    const [piece] = await evidence(callId);
    if (!agent || !piece) throw new Error('nothing was recorded');
    expect(await readEvidence(house.context, agent, piece.id)).toEqual(refuse('not-found'));
    expect(await listEvidence(house.context, agent, caseId)).toMatchObject(done({ pieces: [] }));
    await endCallAsAgent(house.context, ada, callId);
    expect(await readEvidence(house.context, agent, piece.id)).toMatchObject({ ok: true });
    expect(await listEvidence(house.context, agent, caseId)).toMatchObject(done({ pieces: [{ id: piece.id }] }));
  });

  it('EV16 is kept for days of its own', async () => {
    wants();
    const { callId, ada } = await isOn(ALL);
    await deck.hears(callId, 1, 'for a while');
    await endCallAsAgent(house.context, ada, callId);
    await deck.ends(callId, 'stopped');
    await purgeEvidence(house.context);
    const [piece] = await evidence(callId);
    const longest = house.context.policy.objectionMs + 14 * DAY_MS;
    expect((piece?.purge_at?.getTime() ?? 0) - (piece?.made_at.getTime() ?? 0)).toBe(longest);
  });
});
