import { expect, it } from 'vitest';
import { hintAt, publishingOptions } from './publishing.ts';
import { SHARP, TALKING, type Way } from './sharpness.ts';

const track = (kind: string, contentHint = '') => ({ kind, contentHint }) as MediaStreamTrack;

it('sends one encoding, starts video near its bitrate (media R13 R15)', () => {
  const options = publishingOptions(track('video'), true);
  expect(options.encodings).toEqual([{ maxBitrate: 2_000_000, maxFramerate: 30, active: true }]);
  expect(options.codecOptions).toEqual({ videoGoogleStartBitrate: 1000 });
});

it('sends speech mono, with repair in band and without silence (media R19)', () => {
  const { codecOptions, encodings } = publishingOptions(track('audio'), false);
  expect(codecOptions).toMatchObject({ opusStereo: false, opusFec: true, opusDtx: true });
  expect(encodings?.[0]).toMatchObject({ active: false });
});

it("leaves the caller's track alone", () => {
  expect(publishingOptions(track('audio'), false)).toMatchObject({
    stopTracks: false,
    disableTrackOnPause: false,
    zeroRtpOnPause: false,
  });
});

it('hints at motion for video that has no hint of its own, and at detail for one that is wanted sharp', () => {
  const hintOf = (way: Way, kind: string, before: string) => {
    const hinted = track(kind, before);
    hintAt(way, hinted);
    return hinted.contentHint;
  };
  const each = [['video', ''] as const, ['video', 'text'] as const, ['audio', ''] as const];
  expect(each.map(([kind, before]) => hintOf(TALKING, kind, before))).toEqual(['motion', 'text', '']);
  expect(each.map(([kind, before]) => hintOf(SHARP, kind, before))).toEqual(['detail', 'detail', '']);
});
