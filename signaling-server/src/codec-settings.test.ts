import { describe, expect, it } from 'vitest';
import { BadSetting, readConfig } from './config.ts';

const codecsOf = (codecs: string | undefined) =>
  readConfig({ VISAVIS_DEMO: 'on', VISAVIS_MEDIA_CODECS: codecs }).media.videoCodecs;

describe('the codecs of calls', () => {
  it('are VP8, then H264, where nothing else is wanted', () => {
    expect(codecsOf(undefined)).toEqual(['vp8', 'h264']);
    expect(codecsOf('')).toEqual(['vp8', 'h264']);
  });

  it('are those that are named, in that order', () => {
    expect(codecsOf('AV1, vp9,vp8')).toEqual(['av1', 'vp9', 'vp8']);
  });

  it.each([
    [
      'vp8,h265',
      'VISAVIS_MEDIA_CODECS must name one or more of vp8, h264, vp9, av1, with commas, the most wanted first.',
    ],
    [',', /^VISAVIS_MEDIA_CODECS must name one or more/],
    ['vp8,vp8', 'VISAVIS_MEDIA_CODECS must name each codec once.'],
  ])('stop the start with a sentence where they are %s', (codecs, sentence) => {
    expect(() => codecsOf(codecs)).toThrow(BadSetting);
    expect(() => codecsOf(codecs)).toThrow(sentence);
  });
});
