import { describe, expect, it } from 'vitest';
import { sessionOf } from './sdp.ts';

describe('what ffmpeg is told of the streams', () => {
  it('M45 names port, codec and parameters of each, and takes packets of this machine only', () => {
    const voice = {
      kind: 'audio',
      port: 5004,
      payloadType: 100,
      mimeType: 'audio/opus',
      clockRate: 48_000,
      channels: 2,
    } as const;
    const picture = { kind: 'video', port: 5006, payloadType: 101, mimeType: 'video/VP8', clockRate: 90_000 } as const;
    const session = sessionOf([
      { ...voice, parameters: { useinbandfec: 1, usedtx: 1 } },
      { ...picture, channels: undefined, parameters: {} },
    ]);
    expect(session.split('\r\n').slice(5)).toEqual([
      'a=source-filter: incl IN IP4 127.0.0.1 127.0.0.1',
      'm=audio 5004 RTP/AVP 100',
      'a=rtpmap:100 opus/48000/2',
      'a=fmtp:100 useinbandfec=1;usedtx=1',
      'a=recvonly',
      'm=video 5006 RTP/AVP 101',
      'a=rtpmap:101 VP8/90000',
      'a=recvonly',
      '',
    ]);
  });
});
