import type { MediaStats } from '@visavis/media-client';
import { done, refuse, type CallId, type CallSample } from '@visavis/protocol';
import { aCallId } from '@visavis/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CALL_BEGINS, type CallState } from './call-state.ts';
import { LineReports, type LineReportsOptions } from './line-reports.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const MINUTE_MS = 60_000;
const camera = { state: 'on', track: {} as MediaStreamTrack } as const;

/** A call with its camera on, over a line that this test speaks for. */
function aCall() {
  const callId = aCallId();
  let state: CallState = { ...CALL_BEGINS, media: 'connected', camera };
  let hear: (asked: { callId: CallId; on: boolean }) => void = () => {};
  const sent: CallSample[] = [];
  const asked: boolean[] = [];
  let canSharpen = true;
  let answered: Promise<unknown> = Promise.resolve();
  const reports = new LineReports({
    callId,
    link: {
      send: async (_name: string, { sample }: { sample: CallSample }) => {
        sent.push(sample);
        return done({});
      },
      on: (_name: string, listener: typeof hear) => {
        hear = listener;
        return () => (hear = () => {});
      },
    } as unknown as LineReportsOptions['link'],
    media: {
      timings: { seat: 1, ice: 2, dtls: 3, live: null, packet: null, frame: null },
      sharpen: async (on) => {
        asked.push(on);
        await answered;
        return canSharpen ? done({}) : refuse('not-found');
      },
    },
    read: () => state,
    tell: (news) => (state = { ...state, ...news }),
  });
  /** So many measurements, two seconds apart. */
  const measures = async (times: number, is: Partial<CallState> = {}) => {
    state = { ...state, ...is };
    for (let time = 0; time < times; time += 1) {
      await vi.advanceTimersByTimeAsync(2_000);
      reports.measured({ packetsSent: 1, packetsReceived: 1 } as MediaStats);
    }
    await vi.advanceTimersByTimeAsync(0);
  };
  const wishes = async (on: boolean, id: CallId = callId) => {
    hear({ callId: id, on });
    await vi.advanceTimersByTimeAsync(0);
  };
  const waits = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    answered = promise;
    return resolve;
  };
  const refuses = () => (canSharpen = false);
  return { reports, sent, asked, measures, wishes, waits, refuses, isSharp: () => state.isSharp };
}

it('W99 tells how the line goes, what is sent, and that it is sharper at once', async () => {
  const { sent, measures, wishes } = aCall();
  await measures(2);
  expect(sent).toMatchObject([{ level: 'good', picture: { isSharp: false }, timings: { dtls: 3 } }]);
  await wishes(true);
  await measures(1);
  expect(sent).toHaveLength(2);
  expect(sent[1]).toMatchObject({ picture: { isSharp: true } });
});

it('W99 sends a sharper picture until the agent no longer wants it', async () => {
  const { asked, wishes, isSharp } = aCall();
  await wishes(true, aCallId());
  expect(asked).toEqual([]);
  await wishes(true);
  expect(isSharp()).toBe(true);
  await wishes(false);
  expect([asked, isSharp()]).toEqual([[true, false], false]);
});

it('W99 goes back by itself after a minute, counted from the last wish', async () => {
  const { asked, wishes, isSharp } = aCall();
  await wishes(true);
  await vi.advanceTimersByTimeAsync(MINUTE_MS - 1_000);
  await wishes(true);
  await vi.advanceTimersByTimeAsync(MINUTE_MS - 1_000);
  expect(isSharp()).toBe(true);
  await vi.advanceTimersByTimeAsync(1_000);
  expect([asked, isSharp()]).toEqual([[true, false], false]);
});

it.each<[string, Partial<CallState>]>([
  ['the line got poor', { quality: 'poor' }],
  ['the picture is held', { isPictureHeld: true }],
])('W99 goes back when %s', async (_, is) => {
  const { measures, wishes, isSharp } = aCall();
  await wishes(true);
  await measures(1);
  expect(isSharp()).toBe(true);
  await measures(1, is);
  expect(isSharp()).toBe(false);
});

it('W99 says what was measured last when the connection is lost, and is as sharp in the next, for the same minute', async () => {
  const { reports, sent, asked, measures, wishes, isSharp } = aCall();
  await wishes(true);
  await measures(4);
  const before = sent.length;
  reports.setOn(false);
  reports.setOn(true);
  await measures(1);
  expect([isSharp(), asked, sent.length]).toEqual([true, [true], before + 1]);
  await vi.advanceTimersByTimeAsync(MINUTE_MS);
  expect([isSharp(), asked]).toEqual([false, [true, false]]);
});

it('W99 is over with the call, and hears no wish after it', async () => {
  const { reports, asked, wishes, isSharp } = aCall();
  await wishes(true);
  reports.end();
  await vi.advanceTimersByTimeAsync(0);
  await wishes(true);
  expect([asked, isSharp(), vi.getTimerCount()]).toEqual([[true, false], false, 0]);
});

it('W99 ends as it was asked last, also where that came before the answer', async () => {
  const { asked, wishes, waits, isSharp } = aCall();
  const answer = waits();
  await wishes(true);
  await wishes(false);
  answer();
  await vi.advanceTimersByTimeAsync(0);
  expect([asked, isSharp()]).toEqual([[true, false], false]);
  await wishes(true);
  expect(isSharp()).toBe(true);
});

it('W99 is not sharper where nothing is sent', async () => {
  const { wishes, isSharp, refuses } = aCall();
  refuses();
  await wishes(true);
  expect(isSharp()).toBe(false);
});

it('W99 says no picture while the camera is off', async () => {
  const { sent, measures } = aCall();
  await measures(2, { camera: { state: 'off' } });
  expect(sent).toMatchObject([{ picture: null }]);
});
