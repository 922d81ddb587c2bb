import type { MediaStats } from '@visavis/media-client';
import { done, refuse, type CallSample, type Reply } from '@visavis/protocol';
import { aCallId, aCallSample, aLiveCall, aRingingCall } from '@visavis/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CallQuality, type CallQualityOptions } from './call-quality.ts';
import { UNKNOWN_QUALITY } from './quality-view.ts';
import { emptySeat } from './seat-view.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const call = aLiveCall();
const sharp = (isSharp: boolean): CallSample => aCallSample({ picture: { ...aCallSample().picture!, isSharp } });

/** A desk that is in `call`, over a line that loses nothing. */
async function aDesk(over: Partial<CallQualityOptions> = {}) {
  const sent: [string, object][] = [];
  let answer: Reply<object> = done({});
  let packets = 0;
  const quality = new CallQuality({
    stats: async () => {
      packets += 100;
      return { packetsReceived: packets, packetsLost: 0, packetsSent: packets, packetsLostThere: 0 } as MediaStats;
    },
    seat: () => ({ ...emptySeat, media: 'connected' }),
    timings: () => undefined,
    send: async (name, request) => {
      sent.push([name, request]);
      return answer as Reply<never>;
    },
    ...over,
  });
  quality.follow(call);
  await vi.dynamicImportSettled();
  const reports = () => sent.filter(([name]) => name === 'call:report');
  const wishes = () => sent.filter(([name]) => name === 'call:sharpen').map(([, request]) => request);
  const says = (sample: CallSample) => quality.tell({ callId: call.id, side: 'freelancer', sample, node: null });
  return { quality, reports, wishes, says, refuses: () => (answer = refuse('not-found')) };
}

describe('how the call goes', () => {
  it('CQ7 is measured every two seconds and reported every ten, with the last at the end', async () => {
    const { quality, reports } = await aDesk();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(quality.state.yours?.sample).toMatchObject({ level: 'good', lossPercent: 0 });
    expect(reports()).toEqual([['call:report', { callId: call.id, sample: quality.state.yours?.sample }]]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(reports()).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(4_000);
    quality.follow(null);
    expect(reports()).toHaveLength(4);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(reports()).toHaveLength(4);
  });

  it('CQ7 is not measured while the call rings, nor without a connection', async () => {
    const { quality, reports } = await aDesk({ seat: () => ({ ...emptySeat, media: 'reconnecting' }) });
    await vi.advanceTimersByTimeAsync(20_000);
    quality.follow(aRingingCall());
    await vi.advanceTimersByTimeAsync(20_000);
    expect(reports()).toEqual([]);
  });

  it('CQ8 is of this call, and forgotten with it', async () => {
    const { quality, says } = await aDesk();
    says(aCallSample({ level: 'poor' }));
    expect(quality.state.theirs?.sample.level).toBe('poor');
    quality.tell({ callId: aCallId(), side: 'freelancer', sample: aCallSample(), node: null });
    expect(quality.state.theirs?.sample.level).toBe('poor');
    quality.follow(aLiveCall({ id: aCallId() }));
    expect(quality.state).toEqual(UNKNOWN_QUALITY);
  });

  it('CQ7 keeps what the media node sees of this side beside the newer numbers of this page', async () => {
    const { quality } = await aDesk();
    await vi.advanceTimersByTimeAsync(4_000);
    const own = quality.state.yours?.sample;
    const node = { way: 'udp', kinds: [] } as const;
    quality.tell({
      callId: call.id,
      side: 'agent',
      sample: aCallSample({ level: 'poor' }),
      node: { ...node, kinds: [] },
    });
    expect(quality.state.yours).toEqual({ sample: own, node });
  });

  it('CQ7 shows this side as whichever thinks less of it, this page or the media node, and reports what it measured', async () => {
    const { quality, reports } = await aDesk();
    await vi.advanceTimersByTimeAsync(4_000);
    const told = (score: number) =>
      quality.tell({
        callId: call.id,
        side: 'agent',
        sample: aCallSample(),
        node: { way: 'udp', kinds: [{ kind: 'audio', score, kbps: 30, lossPercent: 0 }] },
      });
    told(5);
    expect(quality.state.yours?.sample.level).toBe('weak');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(quality.state.yours?.sample.level).toBe('weak');
    const said = reports().map(([, request]) => (request as { sample: CallSample }).sample.level);
    expect(said).toEqual(['good', 'good']);
    told(9);
    expect(quality.state.yours?.sample.level).toBe('good');
  });
});

describe('a sharper picture', () => {
  it('CQ4 is on once their browser says that it sends one, whatever was on its way before', async () => {
    const { quality, wishes, says } = await aDesk();
    says(sharp(false));
    void quality.sharpen();
    expect(quality.state.sharp).toBe('asked');
    says(sharp(false));
    void quality.sharpen();
    expect(quality.state.sharp).toBe('asked');
    says(sharp(true));
    expect(quality.state.sharp).toBe('on');
    expect(wishes()).toEqual([{ callId: call.id, on: true }]);
  });

  it('CQ4 ends by a press, and by itself when their browser says so', async () => {
    const { quality, wishes, says } = await aDesk();
    void quality.sharpen();
    says(sharp(true));
    void quality.sharpen();
    expect(wishes().at(-1)).toEqual({ callId: call.id, on: false });
    says(sharp(false));
    expect(quality.state.sharp).toBe('off');
    void quality.sharpen();
    says(sharp(true));
    says(sharp(false));
    expect(quality.state.sharp).toBe('off');
  });

  it('CQ4 did not come about when their browser says nothing, or the server says no', async () => {
    const { quality, refuses } = await aDesk();
    void quality.sharpen();
    await vi.advanceTimersByTimeAsync(8_000);
    expect(quality.state.sharp).toBe('refused');
    refuses();
    await quality.sharpen();
    expect(quality.state.sharp).toBe('refused');
  });
});
