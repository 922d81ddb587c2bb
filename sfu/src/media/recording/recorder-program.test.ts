import { describe, expect, it } from 'vitest';
import { containerFor, findRecorderProgram, isRecordable } from './recorder-program.ts';

describe('the recorder program', () => {
  it('M49 is the one that is named, and none where that may not be run', () => {
    expect(findRecorderProgram(process.execPath)).toBe(process.execPath);
    expect(findRecorderProgram('/nowhere/ffmpeg')).toBeNull();
  });

  it('M47 makes WebM, and Matroska where a picture may not be in WebM', () => {
    expect(containerFor(['audio/opus', 'video/VP8'])).toBe('webm');
    expect(containerFor(['audio/opus'])).toBe('webm');
    expect(containerFor(['audio/opus', 'video/H264'])).toBe('matroska');
  });

  it('M47 records VP8, VP9 and H264', () => {
    expect(['video/VP8', 'video/VP9', 'video/H264', 'video/AV1'].map(isRecordable)).toEqual([true, true, true, false]);
  });
});
