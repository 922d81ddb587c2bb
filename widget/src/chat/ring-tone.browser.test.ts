import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { RingTone } from './ring-tone.ts';
import { soundChoice } from './sound-choice.ts';

let tone: RingTone;
let notes: number[];
const Oscillator = globalThis.OscillatorNode;

beforeEach(() => {
  tone = new RingTone();
  notes = [];
  globalThis.OscillatorNode = class extends Oscillator {
    constructor(context: BaseAudioContext, options?: OscillatorOptions) {
      super(context, options);
      notes.push(options?.frequency ?? 0);
    }
  };
});

afterEach(() => {
  tone.close();
  vi.useRealTimers();
  globalThis.OscillatorNode = Oscillator;
});

/** A press of the page, after which the browser lets it be heard. */
async function press(): Promise<void> {
  const running = new Promise<void>((resolve) => {
    document.body.addEventListener('pointerdown', () => void tone.unlock().then(resolve), { once: true });
  });
  await userEvent.click(document.body);
  await running;
}

it('W7 is silent and does not fail before the page was pressed', () => {
  tone.setRinging(true);
  tone.chime();
  expect(notes).toEqual([]);
});

it('W7 rings again and again, once at a time, until it is stopped', async () => {
  await press();
  vi.useFakeTimers();
  tone.setRinging(true);
  tone.setRinging(true);
  const once = notes.length;
  expect(once).toBeGreaterThan(1);
  vi.advanceTimersByTime(2_400);
  expect(notes).toHaveLength(2 * once);
  tone.setRinging(false);
  vi.advanceTimersByTime(60_000);
  expect(notes).toHaveLength(2 * once);
});

it('W7 chimes once, and is silent after it was closed', async () => {
  await press();
  tone.chime();
  expect(notes).toHaveLength(2);
  tone.close();
  tone.close();
  tone.chime();
  expect(notes).toHaveLength(2);
});

it('W49 tells softly that a call begins and that it ends, and nothing where the person muted sounds', async () => {
  await press();
  tone.callIs(true);
  const begins = notes.splice(0);
  tone.callIs(false);
  expect(notes.splice(0)).toEqual(begins.toReversed());
  soundChoice.set(false);
  onTestFinished(() => soundChoice.set(true));
  tone.callIs(true);
  tone.chime();
  tone.setRinging(true);
  expect(notes).toEqual([]);
});
