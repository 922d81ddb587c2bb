import { until } from '@visavis/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AgentVoice } from './agent-voice.ts';
import type { CallState } from './call-state.ts';

let voice: AgentVoice;
let heard: CallState['agent'][];
const last = () => heard.at(-1);

function aTrack(): MediaStreamTrack {
  const context = new AudioContext();
  const end = new MediaStreamAudioDestinationNode(context);
  new ConstantSourceNode(context).connect(end);
  return end.stream.getAudioTracks()[0]!;
}

beforeEach(async () => {
  heard = [];
  voice = new AgentVoice((agent) => heard.push(agent));
  await userEvent.click(document.body);
});
afterEach(() => voice.stop());

it('tells that the agent is heard once it plays', async () => {
  voice.play(aTrack(), false);
  await until('the voice', () => last() === 'heard');
});

it('tells when the agent mutes, and when there is nobody any more', async () => {
  voice.play(aTrack(), true);
  await until('the voice', () => last() === 'muted');
  voice.setMuted(false);
  expect(last()).toBe('heard');
  voice.stop();
  expect(last()).toBe('silent');
});

it('says nothing of a mute or a press while there is no voice', () => {
  voice.setMuted(true);
  voice.resume();
  expect(heard).toEqual([]);
});

it('does not stop the track: it is not its own', async () => {
  const track = aTrack();
  voice.play(track, false);
  await until('the voice', () => last() === 'heard');
  voice.stop();
  expect(track.readyState).toBe('live');
});
