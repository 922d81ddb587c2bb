import { sendingParameters } from '@visavis/testing/rtp-parameters';
import { describe, expect, it } from 'vitest';
import { aNode, anOpenCall, Person } from '../../test/a-node.ts';
import { isOneStreamOf } from './codecs.ts';

describe('codecs', () => {
  it('M18 are offered as Opus, then VP8, then H264, each video with retransmission', async () => {
    const { sfu } = await aNode();
    const { rtpCapabilities } = await new Person(sfu, await anOpenCall(sfu), 'agent').join();
    expect(rtpCapabilities.codecs?.map(({ mimeType }) => mimeType)).toEqual([
      'audio/opus',
      'video/VP8',
      'video/rtx',
      'video/H264',
      'video/rtx',
    ]);
    expect(rtpCapabilities.codecs?.[0]).toMatchObject({ parameters: { useinbandfec: 1, usedtx: 1, stereo: 0 } });
  });

  it('M42 are those that were chosen, in that order', async () => {
    const { sfu } = await aNode({ videoCodecs: ['av1', 'vp9', 'vp8'] });
    const { rtpCapabilities } = await new Person(sfu, await anOpenCall(sfu), 'agent').join();
    const names = rtpCapabilities.codecs?.map(({ mimeType }) => mimeType).filter((name) => name !== 'video/rtx');
    expect(names).toEqual(['audio/opus', 'video/AV1', 'video/VP9', 'video/VP8']);
  });

  it('M18 come without the extension that turns pictures, and with transport-wide congestion control', async () => {
    const { sfu } = await aNode();
    const { rtpCapabilities } = await new Person(sfu, await anOpenCall(sfu), 'agent').join();
    const uris = rtpCapabilities.headerExtensions?.map(({ uri }) => uri);
    expect(uris).not.toContain('urn:3gpp:video-orientation');
    expect(uris).toContain('http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01');
  });

  it('M4 are one stream of the kind declared', () => {
    expect(isOneStreamOf('video', sendingParameters('video'))).toBe(true);
    expect(isOneStreamOf('audio', sendingParameters('audio'))).toBe(true);
    expect(isOneStreamOf('audio', sendingParameters('video'))).toBe(false);
    const mixed = { codecs: [...sendingParameters('audio').codecs, ...sendingParameters('video').codecs] };
    expect(isOneStreamOf('audio', mixed)).toBe(false);
    expect(isOneStreamOf('audio', { codecs: [] })).toBe(false);
  });
});
