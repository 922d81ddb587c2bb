import { describe, expect, it } from 'vitest';
import { ffmpegPath } from './ffmpeg.ts';

describe('the ffmpeg for tests', () => {
  it('is the one that is named', () => {
    expect(ffmpegPath({ VISAVIS_FFMPEG: '/opt/ffmpeg' })).toBe('/opt/ffmpeg');
  });

  it('says what to do where there is none', () => {
    expect(() => ffmpegPath({ PATH: '' })).toThrow('npm run with');
  });
});
