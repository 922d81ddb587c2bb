/* The tone of an offer: two soft notes, made by the browser, so that no sound file is loaded. */

const NOTES = [
  { hertz: 660, atS: 0 },
  { hertz: 880, atS: 0.18 },
] as const;
const NOTE_S = 0.32;
const LOUDNESS = 0.12;

let output: AudioContext | null = null;

/** What the browser holds back for longer is not played any more: whoever was called by it is not now. */
const LATE_MS = 1_000;

/**
 * Plays it once. Browsers keep a page silent until somebody has pressed something on it; who is available has done that, and
 * after a reload it stays silent until the next press, which brings nothing of before.
 */
export function playTone(): void {
  if (!('AudioContext' in globalThis)) return;
  output ??= new AudioContext();
  const context = output;
  if (context.state === 'running') return playNotes(context);
  const asked = performance.now();
  context.resume().then(
    () => performance.now() - asked < LATE_MS && playNotes(context),
    () => undefined,
  );
}

function playNotes(context: AudioContext): void {
  for (const { hertz, atS } of NOTES) playNote(context, hertz, context.currentTime + atS);
}

/** Comes and goes softly: a note that is cut off clicks. */
function playNote(context: AudioContext, hertz: number, startS: number): void {
  const note = new OscillatorNode(context, { type: 'sine', frequency: hertz });
  const loudness = new GainNode(context, { gain: 0 });
  loudness.gain.setValueAtTime(0, startS);
  loudness.gain.linearRampToValueAtTime(LOUDNESS, startS + 0.03);
  loudness.gain.exponentialRampToValueAtTime(0.0001, startS + NOTE_S);
  note.connect(loudness).connect(context.destination);
  note.start(startS);
  note.stop(startS + NOTE_S);
}
