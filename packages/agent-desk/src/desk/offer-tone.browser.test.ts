import { until } from '@visavis/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { playTone } from './offer-tone.ts';

let notes: number[];
/** Lets it be heard, as a press of the page does. */
let press: () => void;
let isPressed: boolean;

beforeEach(() => {
  notes = [];
  isPressed = false;
  const { promise, resolve } = Promise.withResolvers<void>();
  press = () => ((isPressed = true), resolve());
  // The browser of the tests may play at once, or not: here it may after a press.
  vi.spyOn(AudioContext.prototype, 'state', 'get').mockImplementation(() => (isPressed ? 'running' : 'suspended'));
  vi.spyOn(AudioContext.prototype, 'resume').mockImplementation(() => promise);
  const Oscillator = OscillatorNode;
  vi.stubGlobal(
    'OscillatorNode',
    class extends Oscillator {
      constructor(context: BaseAudioContext, options?: OscillatorOptions) {
        super(context, options);
        notes.push(options?.frequency ?? 0);
      }
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('DO5 plays two notes at once, or as soon as the browser lets it', async () => {
  playTone();
  expect(notes).toEqual([]);
  press();
  await until('the tone', () => notes.length > 0);
  expect(notes).toEqual([660, 880]);
  playTone();
  expect(notes).toHaveLength(4);
});

it('DO5 plays nothing later of what it called while the page was silent', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  for (let tone = 0; tone < 5; tone += 1) playTone();
  vi.advanceTimersByTime(3_000);
  playTone();
  press();
  await until('the tone', () => notes.length > 0);
  expect(notes).toEqual([660, 880]);
});
