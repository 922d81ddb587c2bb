import { expect, it } from 'vitest';
import {
  aConsumer,
  aSeatMedia,
  connectingParameters,
  receivingCapabilities,
  sendingParameters,
} from './rtp-parameters.ts';

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

it('answers a join and a consume as the protocol says, with payload types that meet', () => {
  const { rtpCapabilities } = aSeatMedia();
  const { rtpParameters, producerPaused } = aConsumer({ producerId: 'voice', kind: 'audio', paused: true });
  expect(rtpCapabilities.codecs?.map((codec) => codec['preferredPayloadType'])).toContain(
    rtpParameters.codecs[0]?.['payloadType'],
  );
  expect(producerPaused).toBe(true);
});
