import { CallSample } from '@visavis/protocol';
import { describe, expect, it } from 'vitest';
import { totalsAt } from '../test/totals.ts';
import { sampleBetween, type SideState } from './call-sample.ts';

const fine: SideState = { quality: 'good', isSeen: true, isHeld: false, isSharp: false };

describe('what one side says of its line', () => {
  it('is of the time between two measurements, on the freelancer’s side of what is sent', () => {
    const before = totalsAt(1_000, { bytesSent: 1_000, framesSent: 10, packetsSent: 100 });
    const now = totalsAt(11_000, {
      bytesSent: 2_501_000,
      audioBytesReceived: 40_000,
      framesSent: 306,
      packetsSent: 2_100,
      packetsLostThere: 50,
      sentWidth: 1280,
      sentHeight: 720,
      codec: 'VP8',
      limitedBy: 'bandwidth',
      way: 'udp',
      roundTripMs: 41.26,
      jitterMs: 3,
    });
    const sample = sampleBetween(before, now, 'freelancer', fine);
    expect(sample).toEqual({
      level: 'good',
      way: 'udp',
      lossPercent: 2.5,
      roundTripMs: 41.3,
      jitterMs: 3,
      sentKbps: 2_000,
      receivedKbps: 32,
      picture: {
        width: 1280,
        height: 720,
        fps: 29.6,
        codec: 'VP8',
        freezes: 0,
        limitedBy: 'bandwidth',
        isHeld: false,
        isSharp: false,
      },
    });
    expect(CallSample.parse(sample)).toEqual(sample);
  });

  it('is on the agent’s side of what is shown', () => {
    const now = totalsAt(10_000, {
      framesDecoded: 250,
      frameWidth: 640,
      frameHeight: 360,
      freezes: 2,
      limitedBy: 'cpu',
    });
    const { picture } = sampleBetween(totalsAt(0), now, 'agent', fine);
    expect(picture).toMatchObject({ width: 640, height: 360, fps: 25, freezes: 2, limitedBy: null });
  });

  it.each([
    ['there was no measurement before', null],
    ['the call was joined anew and counts from nothing', totalsAt(0, { packetsSent: 5_000 })],
  ])('says no loss and no rates where %s', (_, before) => {
    const sample = sampleBetween(before, totalsAt(2_000, { packetsSent: 60, framesSent: 50 }), 'freelancer', fine);
    expect(sample).toMatchObject({ lossPercent: null, sentKbps: 0, picture: { fps: 0 } });
  });

  it('has no picture while nobody is seen, and stays within the bounds of the wire', () => {
    const absurd = totalsAt(1, { framesDecoded: 9_000, roundTripMs: 1e9, way: 'relay-tls' });
    const sample = sampleBetween(totalsAt(0), absurd, 'agent', fine);
    expect(CallSample.safeParse(sample).success).toBe(true);
    expect(sampleBetween(null, absurd, 'agent', { ...fine, isSeen: false }).picture).toBeNull();
  });
});
