import { until } from '@visavis/testing';
import { ffmpegPath } from '@visavis/testing/node';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Studio } from '../../../test/a-studio.ts';
import { LogRecorder } from '../../../test/log-recorder.ts';
import { framesIn, sizeOf, Tape } from '../../../test/tape.ts';
import { CallRecording } from './call-recording.ts';
import type { Source } from './recording-part.ts';

/** A recording of whoever is in `sources`, which may change. */
async function aRecording(program = ffmpegPath()) {
  const studio = await Studio.open();
  const sources: Source[] = [];
  const tape = new Tape();
  const log = new LogRecorder();
  const recording = new CallRecording(program, studio.router, () => sources, tape, log);
  onTestFinished(() => recording.stop());
  return { studio, sources, tape, log, recording };
}

const tracked = (tape: Tape, count: number, bytes: number) =>
  tape.parts.find((part) => part.tracks.length === count && sizeOf(part) > bytes);

describe('the recording of a call', () => {
  it('M45 holds both voices and the picture, and says whose each track is', async () => {
    const { studio, sources, tape, recording } = await aRecording();
    sources.push(await studio.sends('freelancer', 'video'));
    sources.push(await studio.sends('freelancer', 'audio'), await studio.sends('agent', 'audio'));
    await until('a recording of all three', () => tracked(tape, 3, 60_000));
    await recording.stop();
    expect(tape.last).toMatchObject({ container: 'webm', hasEnded: true });
    expect(tape.last.tracks).toEqual(['Freelancer: picture', 'Freelancer: voice', 'Agent: voice']);
    expect(await framesIn(tape.last, 'v:0')).toBeGreaterThan(5);
    expect(await framesIn(tape.last, 'a:0')).toBeGreaterThan(5);
    expect(await framesIn(tape.last, 'a:1')).toBeGreaterThan(5);
    expect(tape.end).toBe('stopped');
  });

  it('M46 goes on in a new part when somebody else is to be recorded', async () => {
    const { studio, sources, tape, recording } = await aRecording();
    const voice = await studio.sends('freelancer', 'audio');
    sources.push(voice);
    await until('a part of the voice alone', () => tracked(tape, 1, 4_000));
    const picture = await studio.sends('freelancer', 'video');
    sources.push(picture);
    await until('a part with the picture', () => tracked(tape, 2, 20_000));
    await until('the end of the part before', () => tape.part(1).hasEnded);
    picture.producer.close();
    sources.splice(0, 2, voice, await studio.sends('phone', 'video'));
    await until('a part with the phone’s', () => tape.last.number > 2 && sizeOf(tape.last) > 20_000);
    await recording.stop();
    expect(tape.last.tracks).toEqual(['Freelancer: voice', 'Freelancer’s phone: picture']);
    for (const part of tape.parts) expect(await framesIn(part, 'a:0')).toBeGreaterThan(0);
  });

  it('M47 keeps a picture in H264 in Matroska', async () => {
    const { studio, sources, tape, recording } = await aRecording();
    sources.push(await studio.sends('freelancer', 'video', 'H264'));
    await until('a recording of it', () => tracked(tape, 1, 60_000));
    await recording.stop();
    expect(tape.last.container).toBe('matroska');
    expect(await framesIn(tape.last, 'v:0')).toBeGreaterThan(5);
  });

  it('M48 is lost with the worker, and what there is of it is whole', async () => {
    const { studio, sources, tape } = await aRecording();
    sources.push(await studio.sends('freelancer', 'audio'));
    await until('something of it', () => tracked(tape, 1, 4_000));
    process.kill(studio.worker.pid, 'SIGKILL');
    await until('its end', () => tape.end !== null);
    expect(tape.end).toBe('lost');
    expect(tape.last.hasEnded).toBe(true);
    expect(await framesIn(tape.last, 'a:0')).toBeGreaterThan(0);
  });

  it('M48 fails when it cannot be kept, and the call goes on', async () => {
    const { studio, sources, tape, log } = await aRecording();
    tape.bytes = () => Promise.reject(new Error('the disk is full'));
    const voice = await studio.sends('freelancer', 'audio');
    sources.push(voice);
    await until('its end', () => tape.end !== null);
    expect(tape.end).toBe('failed');
    expect(voice.producer.closed).toBe(false);
    expect(log.messages('error')).toContain('a recording could not be kept');
  });

  it('M48 fails with a program that records nothing', async () => {
    const { studio, sources, tape, log } = await aRecording(process.execPath);
    sources.push(await studio.sends('freelancer', 'audio'));
    await until('its end', () => tape.end !== null);
    expect(tape).toMatchObject({ parts: [], end: 'failed' });
    expect(log.messages('error')).toContain('the recorder program records nothing');
  });
});
