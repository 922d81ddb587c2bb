import type { types } from 'mediasoup-client';
import { expect, it } from 'vitest';
import { videoCodecFor } from './video-codec.ts';

const able = (...names: string[]): types.RtpCapabilities => ({
  codecs: ['audio/opus', ...names].map((mimeType, at) => ({
    kind: mimeType.startsWith('audio') ? 'audio' : 'video',
    mimeType: mimeType as `video/${string}`,
    clockRate: 90_000,
    preferredPayloadType: 96 + at,
    rtcpFeedback: [],
  })),
});
const chosen = (isPhone: boolean, ...names: string[]) => videoCodecFor(able(...names), isPhone)?.mimeType;

it('sends the first of the call that the browser can', () => {
  expect(chosen(false, 'video/VP8', 'video/rtx', 'video/H264')).toBe('video/VP8');
  expect(chosen(false, 'video/AV1', 'video/rtx', 'video/VP8')).toBe('video/AV1');
});

it('leaves AV1 out on phones where anything else is listed (media R14)', () => {
  expect(chosen(true, 'video/AV1', 'video/rtx', 'video/VP9')).toBe('video/VP9');
  expect(chosen(true, 'video/AV1', 'video/rtx')).toBe('video/AV1');
});

it('has nothing to choose where no picture can be sent', () => {
  expect(chosen(false)).toBeUndefined();
});
