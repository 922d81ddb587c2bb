const NOTES_HZ = [523.25, 659.25];
const NOTE_S = 0.45;
const LOUD = 0.25;
const QUIET = 0.0001;

/**
 * Plays two notes on a speaker (empty: the system's own) and resolves when they are over: false where this browser cannot. Call it
 * after a press. The output is chosen by an element that plays, which more browsers know than a context that does.
 */
export async function playTone(speakerId: string, { aborted }: { aborted: AbortSignal }): Promise<boolean> {
  const context = new AudioContext();
  const audio = new Audio();
  try {
    const output = context.createMediaStreamDestination();
    audio.srcObject = output.stream;
    if (speakerId !== '') await audio.setSinkId?.(speakerId);
    await Promise.all([context.resume(), audio.play()]);
    const last = NOTES_HZ.map((hertz, at) => note(context, output, hertz, context.currentTime + at * NOTE_S)).at(-1);
    await new Promise((over) => {
      last?.addEventListener('ended', over);
      aborted.addEventListener('abort', over);
    });
    return true;
  } catch {
    return false;
  } finally {
    audio.srcObject = null;
    await context.close();
  }
}

/** One note that swells and fades, so that it does not click. */
function note(context: AudioContext, output: AudioNode, hertz: number, at: number): OscillatorNode {
  const volume = new GainNode(context, { gain: QUIET });
  volume.gain.setValueAtTime(QUIET, at);
  volume.gain.exponentialRampToValueAtTime(LOUD, at + 0.05);
  volume.gain.exponentialRampToValueAtTime(QUIET, at + NOTE_S);
  const source = new OscillatorNode(context, { frequency: hertz });
  source.connect(volume).connect(output);
  source.start(at);
  source.stop(at + NOTE_S);
  return source;
}
