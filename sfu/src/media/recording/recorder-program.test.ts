import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  canListenOnLoopback,
  containerFor,
  findRecorderProgram,
  isRecordable,
  startRecorder,
} from './recorder-program.ts';

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

  it.each([
    ['-localaddr  <string>  .D... local address', ['-localaddr', '127.0.0.1']],
    ['-sdp_flags  <flags>   .D... SDP flags', []],
  ])('M45 is told to listen on loopback only, where it says that it can: %s', async (says, told) => {
    const folder = await mkdtemp(join(tmpdir(), 'visavis-ffmpeg-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const program = join(folder, 'ffmpeg');
    const lines = ['#!/bin/sh', `if [ "$2" = -h ]; then echo '  ${says}'; else echo "$@"; fi`];
    await writeFile(program, lines.join('\n'));
    await chmod(program, 0o755);
    expect(await canListenOnLoopback(program)).toBe(told.length > 0);
    const args = (await text((await startRecorder(program, 'webm', '', [])).stdout)).split(' ');
    expect(args.slice(0, args.indexOf('-hide_banner'))).toEqual(told);
  });
});
