import type { CallId, CaseId, Contact, SfuEvent, StaffId } from '@visavis/protocol';
import { CallSample, done, refuse } from '@visavis/protocol';
import { aCallId, aCallSample } from '@visavis/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { endTicket, startCall, takeNext } from '../../test/desk-acts.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { reportsOfCalls } from '../store/call-reports.ts';
import { timelineOf } from '../store/timeline.ts';
import { acceptCall } from './accept-call.ts';
import { caseTimeline } from './case-timeline.ts';
import { endCallAsAgent } from './end-call.ts';
import { lookUpCase } from './look-up-case.ts';
import { noteHeldPicture } from './note-held-picture.ts';
import { sharpenCall } from './sharpen-call.ts';
import { takeReport } from './take-report.ts';

describe.each(DATABASES)('how a call goes, on %s', (_name, place) => {
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
  const cleoReports = (sample = aCallSample(), id = callId) =>
    takeReport(house.context, { side: 'freelancer', caseId: cleo }, { callId: id, sample });
  const kept = () => reportsOfCalls(house.context.store.db, [callId]);

  it('K30 takes a report of a call that was accepted, of both who are in it, and of nobody else', async () => {
    expect(await cleoReports()).toEqual(refuse('not-found'));
    await accepts();
    expect(await cleoReports()).toEqual(done({}));
    const asAda = { side: 'agent', agentId: ada } as const;
    expect(await takeReport(house.context, asAda, { callId, sample: aCallSample() })).toEqual(done({}));
    const bob = await house.hasAgent(newName());
    const dana = await house.opensCase(newName());
    for (const who of [
      { side: 'agent', agentId: bob },
      { side: 'freelancer', caseId: dana },
    ] as const)
      expect(await takeReport(house.context, who, { callId, sample: aCallSample() })).toEqual(refuse('not-found'));
    expect(await cleoReports(aCallSample(), aCallId())).toEqual(refuse('not-found'));
    expect((await kept()).map(({ side }) => side)).toEqual(['agent', 'freelancer']);
  });

  it('K30 takes the last report of a call that just ended, and none long after', async () => {
    await accepts();
    await endCallAsAgent(house.context, ada, callId);
    house.clock.advance(29_000);
    expect(await cleoReports()).toEqual(done({}));
    house.clock.advance(2_000);
    expect(await cleoReports()).toEqual(refuse('call-ended'));
    await endTicket(house.context, ada, contact.ticketId, 'no-show');
    expect(await kept()).toHaveLength(1);
  });

  it('K30 takes no report with something else in it, or out of all bounds', () => {
    const sample = aCallSample();
    expect(CallSample.safeParse(sample).success).toBe(true);
    for (const wrong of [
      { address: '192.0.2.7' },
      { level: 'superb' },
      { way: '192.0.2.7:443' },
      { lossPercent: 101 },
      { roundTripMs: -1 },
      { sentKbps: Infinity },
      { picture: { ...sample.picture, codec: '<script>' } },
      { picture: { ...sample.picture, width: 640.5 } },
    ])
      expect(CallSample.safeParse({ ...sample, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
  });

  it('K31 keeps the last of each ten seconds of a side, with its numbers', async () => {
    await accepts();
    const before = (await kept()).length;
    expect(before).toBe(0);
    await cleoReports(aCallSample({ level: 'good' }));
    await cleoReports(aCallSample({ level: 'weak', lossPercent: 3 }));
    house.clock.advance(10_000);
    await cleoReports(aCallSample({ level: 'poor' }));
    const reports = await kept();
    expect(reports.map(({ sample }) => sample.level)).toEqual(['weak', 'poor']);
    expect(reports[0]?.sample).toEqual(aCallSample({ level: 'weak', lossPercent: 3 }));
    expect((reports[1]?.slot ?? 0) - (reports[0]?.slot ?? 0)).toBe(1);
  });

  it('K31 counts a clock that went back as the beginning of the call', async () => {
    await accepts();
    house.clock.advance(-60_000);
    expect(await cleoReports()).toEqual(done({}));
    expect((await kept()).map(({ slot }) => slot)).toEqual([0]);
  });

  it('K32 tells the agent the level and numbers of each side, beside what the media node sees, and the freelancer nothing', async () => {
    await accepts();
    await mediaNode().joinSeat({ callId, seat: 'freelancer' });
    await cleoReports();
    expect(house.factsTo(ada, 'call:quality')).toEqual([
      { callId, side: 'freelancer', sample: aCallSample(), node: { way: null, kinds: [] } },
    ]);
    expect(house.factsTo(cleo, 'call:quality')).toEqual([]);
    expect((await kept())[0]?.node).toEqual({ way: null, kinds: [] });
  });

  it('K31 tells with the end of the call how both lines were, in the timeline of the desk and of support', async () => {
    await accepts();
    for (const [level, lossPercent] of [
      ['good', 0.2],
      ['good', 0.4],
      ['good', 0.4],
      ['weak', 3],
    ] as const) {
      await cleoReports(aCallSample({ level, lossPercent }));
      house.clock.advance(10_000);
    }
    await takeReport(
      house.context,
      { side: 'agent', agentId: ada },
      { callId, sample: aCallSample({ picture: null }) },
    );
    await endCallAsAgent(house.context, ada, callId);
    const said =
      'The call ended. Freelancer’s line: good 75 %, weak 25 % (1280×720, 30 frames/s, VP8, 0.4 % lost, 38 ms, direct over UDP). ' +
      'Agent’s line: good throughout (0.2 % lost, 38 ms, direct over UDP)';
    const texts = (happened: readonly { text: string }[]) => happened.map(({ text }) => text);
    expect(texts(await caseTimeline(house.context.store.db, cleo))).toContain(said);
    const card = await lookUpCase(house.context, 'supervisor', cleo);
    expect(card.ok && texts(card.value.timeline)).toContain(said);
  });

  it('K31 says of a call without reports only that it ended', async () => {
    await endCallAsAgent(house.context, ada, callId);
    const texts = (await caseTimeline(house.context.store.db, cleo)).map(({ text }) => text);
    expect(texts.at(-1)).toBe('The call ended');
  });

  it('K32 keeps and tells the level of whichever thinks less of the line, the browser or the media node', async () => {
    await accepts();
    const video = { kind: 'video', score: 5, kbps: 800, lossPercent: 12 } as const;
    const sfu = { qualityOf: async () => done({ freelancer: { way: 'udp', kinds: [video] } }) };
    const context = { ...house.context, sfu: sfu as unknown as typeof house.context.sfu };
    await takeReport(context, { side: 'freelancer', caseId: cleo }, { callId, sample: aCallSample() });
    expect(house.factsTo(ada, 'call:quality')).toMatchObject([{ sample: { level: 'weak' } }]);
    expect((await kept())[0]?.sample).toEqual(aCallSample({ level: 'weak' }));
  });

  it('K32 keeps and tells a report without the view of a media node that cannot be asked', async () => {
    await accepts();
    await mediaNode().closeCall(callId);
    await cleoReports();
    expect(house.factsTo(ada, 'call:quality')).toMatchObject([{ node: null }]);
    expect((await kept())[0]?.node).toBeNull();
  });

  it('K33 passes the wish for a sharper picture on, of the agent of that call only, while it is on', async () => {
    const wishes = (who: StaffId, on: boolean) => sharpenCall(house.context, who, { callId, on });
    expect(await wishes(ada, true)).toEqual(refuse('not-found'));
    await accepts();
    expect(await wishes(await house.hasAgent(newName()), true)).toEqual(refuse('not-found'));
    expect(await wishes(ada, true)).toEqual(done({}));
    expect(await wishes(ada, false)).toEqual(done({}));
    expect(house.factsTo(cleo, 'call:sharpness')).toEqual([
      { callId, on: true },
      { callId, on: false },
    ]);
    await endCallAsAgent(house.context, ada, callId);
    expect(await wishes(ada, true)).toEqual(refuse('call-ended'));
  });

  it('K34 notes once that the picture waits for a better line, and once that it does not any more', async () => {
    await accepts();
    const paused = (isPaused: boolean, why?: 'weak-line' | 'by-choice', from: 'freelancer' | 'agent' = 'freelancer') =>
      noteHeldPicture(house.context, {
        type: 'producer-paused',
        callId,
        from,
        audience: ['agent'],
        producerId: 'face',
        paused: isPaused,
        ...(why && { why }),
      } satisfies SfuEvent);
    const pictures = async () =>
      (await timelineOf(house.context.store.db, cleo)).flatMap(({ kind }) => (kind.startsWith('picture') ? kind : []));
    await paused(true, 'by-choice');
    await paused(false);
    await paused(true, 'weak-line', 'agent');
    expect(await pictures()).toEqual([]);
    await paused(true, 'weak-line');
    await paused(true, 'weak-line');
    expect(await pictures()).toEqual(['picture-held']);
    await paused(false);
    await paused(false);
    expect(await pictures()).toEqual(['picture-held', 'picture-back']);
    for (let times = 1; times < 60; times++) {
      await paused(true, 'weak-line');
      await paused(false);
    }
    expect(await pictures(), 'S12').toHaveLength(100);
    expect((await pictures()).at(-1)).toBe('picture-back');
  });
});
