import type { PhoneSnapshot } from '@visavis/protocol';
import { aLiveCall, aRingingCall, MONDAY_9AM } from '@visavis/testing';
import { describe, expect, it } from 'vitest';
import { newsOf, type PhoneOn } from './phone-state.ts';

const snapshot: PhoneSnapshot = { serverNow: MONDAY_9AM, brandName: 'Harbour', agentName: 'Ada', call: null };
const track = {} as MediaStreamTrack;
const on = (over: Partial<PhoneOn> = {}): PhoneOn => ({
  step: 'on',
  track,
  isMirrored: true,
  canTurn: false,
  isOnline: true,
  snapshot,
  media: null,
  isPaused: false,
  ...over,
});
const called = { ...snapshot, call: aLiveCall() };

describe('what a phone says of its picture', () => {
  it('W83 is that it is not sent before the call, and that the call rings', () => {
    expect(newsOf(on({ snapshot: null }))).toBe('before');
    expect(newsOf(on())).toBe('before');
    expect(newsOf(on({ snapshot: { ...snapshot, call: aRingingCall() } }))).toBe('ringing');
  });

  it('W83 is that it is seen only while it is', () => {
    expect(newsOf(on({ snapshot: called, media: 'connecting' }))).toBe('connecting');
    expect(newsOf(on({ snapshot: called, media: 'connected' }))).toBe('live');
    expect(newsOf(on({ snapshot: called, media: 'connected', isPaused: true }))).toBe('paused');
  });

  it('W83 names what hinders most', () => {
    const gone = { snapshot: called, media: 'connected', isPaused: true } as const;
    expect(newsOf(on({ ...gone, isOnline: false }))).toBe('reconnecting');
    expect(newsOf(on({ ...gone, media: 'failed' }))).toBe('reconnecting');
    expect(newsOf(on({ ...gone, isOnline: false, track: null }))).toBe('camera-lost');
  });
});
