import { LevelMeter } from '@visavis/media-client/level';
import { QUIET, type Loudness } from './findings.ts';

const READ_EVERY_MS = 80;
const SILENT_AFTER_MS = 6_000;

/** Tells how loud a microphone is, some times a second. Returns the function that stops; the track is left alone. */
export function watchMicrophone(track: MediaStreamTrack, tell: (loudness: Loudness) => void): () => void {
  const meter = new LevelMeter(track);
  const beganAt = performance.now();
  const reading = setInterval(() => {
    const level = meter.read();
    const isSilent = !meter.wasHeard && performance.now() - beganAt > SILENT_AFTER_MS;
    tell({ level, isHeard: meter.wasHeard, isSilent, isMuted: track.muted });
  }, READ_EVERY_MS);
  return () => {
    clearInterval(reading);
    meter.close();
    tell(QUIET);
  };
}
