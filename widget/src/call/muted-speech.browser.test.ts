import { until } from '@visavis/testing';
import { expect, it, onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import { MutedSpeech } from './muted-speech.ts';

/** A microphone into which somebody hums, or into which nobody does. */
async function aMicrophone(gain: number): Promise<MediaStreamTrack> {
  await userEvent.click(document.body);
  const context = new AudioContext();
  onTestFinished(() => context.close());
  const end = new MediaStreamAudioDestinationNode(context);
  const hum = new OscillatorNode(context, { frequency: 220 });
  hum.connect(new GainNode(context, { gain })).connect(end);
  hum.start();
  return end.stream.getAudioTracks()[0]!;
}

function listening() {
  const told: boolean[] = [];
  const speech = new MutedSpeech((isSpeaking) => told.push(isSpeaking));
  onTestFinished(() => speech.listen(null));
  return { told, speech };
}

it('W46 tells somebody who speaks into a muted microphone, once, and takes it back when it is not muted any more', async () => {
  const { told, speech } = listening();
  speech.listen(await aMicrophone(0.5));
  await until('the reminder', () => told.at(-1) === true);
  speech.listen(null);
  expect(told).toEqual([false, true, false]);
});

it('W46 says nothing to somebody who is silent, while somebody else is heard', async () => {
  const silent = listening();
  const loud = listening();
  silent.speech.listen(await aMicrophone(0));
  loud.speech.listen(await aMicrophone(0.5));
  await until('the one who is heard', () => loud.told.at(-1) === true);
  expect(silent.told).toEqual([false]);
});
