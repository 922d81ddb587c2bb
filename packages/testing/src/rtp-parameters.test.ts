import { expect, it } from 'vitest';
import { connectingParameters, receivingCapabilities, sendingParameters } from './rtp-parameters.ts';

it('sends one encoding of the kind asked for, never twice with one SSRC', () => {
  const mimeTypes = (kind: 'audio' | 'video') => sendingParameters(kind).codecs.map(({ mimeType }) => mimeType);
  expect(mimeTypes('audio')).toEqual(['audio/opus']);
  expect(mimeTypes('video')).toEqual(['video/VP8', 'video/rtx']);
  expect(sendingParameters('video').encodings).not.toEqual(sendingParameters('video').encodings);
});

it('receives both kinds', () => {
  expect(new Set(receivingCapabilities().codecs?.map(({ kind }) => kind))).toEqual(new Set(['audio', 'video']));
});

it('connects with a fingerprint of 32 bytes', () => {
  expect(connectingParameters().fingerprints[0]?.value).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
});
