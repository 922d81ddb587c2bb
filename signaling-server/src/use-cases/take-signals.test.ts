import type { CallId, CallSignals, CaseId, Contact, StaffId } from '@visavis/protocol';
import { CAMERA_PRODUCTS, CallSignals as Signals, done, refuse } from '@visavis/protocol';
import { aCallId } from '@visavis/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startCall, takeNext } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { signalsOf } from '../store/call-signals.ts';
import { caseOf } from '../store/cases.ts';
import { timelineOf } from '../store/timeline.ts';
import { acceptCall } from './accept-call.ts';
import { caseTimeline } from './case-timeline.ts';
import { endCallAsAgent } from './end-call.ts';
import { syncDesk } from './sync-desk.ts';
import { takeSignals } from './take-signals.ts';

describe.each(DATABASES)('what a browser says of its camera, on %s', (_name, place) => {
  let house: House;
  let ada: StaffId;
  let cleo: CaseId;
  let contact: Contact;
  let callId: CallId;
  let people = 0;
  const newName = (): string => `acct-${++people}`;

  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
  });
  afterAll(() => house.context.store.close());
  beforeEach(async () => {
    await house.empties();
    cleo = await house.hasWaiting(newName());
    ada = await house.hasAgent(newName());
    const taken = await takeNext(house.context, ada);
    if (!taken.ok) throw new Error(taken.refusal);
    contact = taken.value;
    const started = await startCall(house.context, ada, contact.ticketId);
    if (!started.ok) throw new Error(started.refusal);
    callId = started.value.id;
  });

  const accepts = async () => expect((await acceptCall(house.context, cleo, callId)).ok).toBe(true);
  const plain = (over: Partial<CallSignals> = {}): CallSignals => ({
    callId,
    camera: 'unknown',
    product: null,
    says: null,
    lacks: [],
    changes: 0,
    frames: null,
    ...over,
  });
  const virtual = () => plain({ camera: 'virtual', product: 'obs' });
  const says = (signals: CallSignals, who = cleo, context = house.context) => takeSignals(context, who, signals);
  const kinds = async () => (await timelineOf(house.context.store.db, cleo)).map(({ kind }) => kind);
  const shown = async () => {
    const desk = await syncDesk(house.context, ada);
    return desk.ok ? desk.value.contact?.hints : undefined;
  };

  it('SG1 takes it of a live call, from who is in it with a camera, and of nothing else', async () => {
    expect(await says(plain())).toEqual(refuse('not-found'));
    await accepts();
    expect(await says(plain())).toEqual(done({}));
    const dana = await house.opensCase(newName());
    expect(await says(plain(), dana)).toEqual(refuse('not-found'));
    expect(await says(plain({ callId: aCallId() }))).toEqual(refuse('not-found'));
    await endCallAsAgent(house.context, ada, callId);
    expect(await says(virtual())).toEqual(refuse('call-ended'));
    expect(await signalsOf(house.context.store.db, callId)).toEqual([plain()]);
  });

  it('SG1 takes no name of a camera: one word of the list, and nothing else in it', async () => {
    await accepts();
    expect(await says(plain({ camera: 'virtual', product: 'cleoscam' }))).toEqual(refuse('malformed'));
    for (const wrong of [
      { product: 'OBS Virtual Camera' },
      { label: 'Cleo’s iPhone' },
      { deviceId: 'abc' },
      { changes: -1 },
      { lacks: ['id', 'id', 'id', 'id'] },
    ])
      expect(Signals.safeParse({ ...plain(), ...wrong }).success, JSON.stringify(wrong)).toBe(false);
    for (const [word] of CAMERA_PRODUCTS) expect(Signals.safeParse(plain({ product: word })).success, word).toBe(true);
  });

  it('SG3 keeps each report of a call as it was said, up to two hundred', async () => {
    await accepts();
    const reports = Array.from({ length: 205 }, (_, changes) => plain({ changes }));
    for (const report of reports) expect(await says(report)).toEqual(done({}));
    expect(await signalsOf(house.context.store.db, callId)).toEqual(reports.slice(0, 200));
  });

  it('SG4 SG5 tells the agent each hint once in a call, in the snapshot too, with its line in the timeline', async () => {
    await accepts();
    await says(plain());
    expect(await shown()).toBeUndefined();
    await says(virtual());
    await says(virtual());
    await says(plain({ changes: 1 }));
    const hint = { callId, product: null, at: house.clock.now() };
    const both = [
      { ...hint, hint: 'camera-changed' },
      { ...hint, hint: 'virtual-camera', product: 'obs' },
    ];
    expect(await shown()).toEqual(both);
    expect((await kinds()).filter((kind) => kind === 'camera-hint')).toHaveLength(2);
  });

  it('SG6 says it in the timeline in words that judge nobody', async () => {
    await accepts();
    await says(virtual());
    const text = (await caseTimeline(house.context.store.db, cleo)).at(-1)?.text;
    expect(text).toBe('Noticed of the camera, a hint and no verdict: its name is that of a program (obs)');
  });

  it('SG8 leaves case, hold, contact and call as they are, whatever is noticed', async () => {
    await accepts();
    const { db } = house.context.store;
    const before = { held: await caseOf(db, cleo), kinds: await kinds() };
    const desk = async () => {
      const reply = await syncDesk(house.context, ada);
      if (!reply.ok || !reply.value.contact) throw new Error('the contact is gone');
      const { hints: _hints, timeline: _timeline, ...rest } = reply.value.contact;
      return rest;
    };
    const then = await desk();
    await says(
      plain({
        camera: 'virtual',
        product: 'obs',
        lacks: ['id', 'facing', 'range'],
        changes: 9,
        says: { width: 1280, height: 720, fps: 30 },
        frames: { width: 64, height: 64, fps: 60, count: 200, jitterMs: 0, longestGapMs: 9_000, repeatedPercent: 100 },
      }),
    );
    expect(await shown()).toHaveLength(7);
    expect({ held: await caseOf(db, cleo), kinds: (await kinds()).filter((kind) => kind !== 'camera-hint') }).toEqual(
      before,
    );
    expect(await desk()).toEqual(then);
  });

  it('SG7 takes and keeps nothing where the site wants none', async () => {
    await accepts();
    const { context } = house;
    const without = { ...context, policy: { ...context.policy, givesCameraHints: false } };
    expect(await says(virtual(), cleo, without)).toEqual(refuse('not-permitted'));
    expect(await signalsOf(context.store.db, callId)).toEqual([]);
    expect(await shown()).toBeUndefined();
  });
});
