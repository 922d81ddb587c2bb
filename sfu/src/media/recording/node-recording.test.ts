import { refuse } from '@visavis/protocol';
import { aCallId, until } from '@visavis/testing';
import { ffmpegPath } from '@visavis/testing/node';
import { describe, expect, it } from 'vitest';
import { aNode, anOpenCall, valueOf } from '../../../test/a-node.ts';
import { Tape } from '../../../test/tape.ts';

describe('recording at the node', () => {
  it('M49 is refused without a program, and for a call that is not there', async () => {
    const without = await aNode({ recorderProgram: '/nowhere/ffmpeg' });
    expect(await without.sfu.canRecord()).toBe(false);
    const callId = await anOpenCall(without.sfu);
    expect(await without.sfu.startRecording(callId, new Tape())).toEqual(refuse('media-unavailable'));
    const { sfu } = await aNode({ recorderProgram: ffmpegPath() });
    expect(await sfu.canRecord()).toBe(true);
    expect(await sfu.startRecording(aCallId(), new Tape())).toEqual(refuse('not-found'));
  });

  it('M48 ends with the call, and is over before the node is closed', async () => {
    const { sfu } = await aNode({ recorderProgram: ffmpegPath() });
    const [first, second] = [await anOpenCall(sfu), await anOpenCall(sfu)];
    const [ended, cut] = [new Tape(), new Tape()];
    valueOf(await sfu.startRecording(first, ended));
    valueOf(await sfu.startRecording(second, cut));
    await sfu.closeCall(first);
    await until('its end', () => ended.end === 'stopped');
    expect(cut.end).toBeNull();
    await sfu.close();
    expect(cut.end).toBe('stopped');
  });

  it('M48 begins once however often it is asked for, and again after it was stopped', async () => {
    const { sfu } = await aNode({ recorderProgram: ffmpegPath() });
    const callId = await anOpenCall(sfu);
    const [first, second, third] = [new Tape(), new Tape(), new Tape()];
    for (const tape of [first, second]) valueOf(await sfu.startRecording(callId, tape));
    await sfu.stopRecording(callId);
    expect([first.end, second.end]).toEqual(['stopped', null]);
    valueOf(await sfu.startRecording(callId, third));
    await sfu.stopRecording(callId);
    expect(third.end).toBe('stopped');
  });
});
