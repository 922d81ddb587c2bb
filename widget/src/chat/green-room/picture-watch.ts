import { isCoarse } from '@visavis/media-client/camera';
import { lookAt, PictureJudge } from '@visavis/media-client/picture';
import { NOTHING_SEEN, type PictureFacts } from './findings.ts';

const LOOK_EVERY_MS = 1_000;

/**
 * Looks at a camera's picture once a second, and at its settings, and tells when there is something else to say. Returns the
 * function that stops looking; the track is left alone.
 */
export function watchPicture(track: MediaStreamTrack, tell: (facts: PictureFacts) => void): () => void {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([track]);
  video.play().catch(() => undefined);
  const judge = new PictureJudge();
  let told = NOTHING_SEEN;
  const say = () => {
    const facts = {
      hint: judge.hint,
      isBlurred: track.getSettings().backgroundBlur === true,
      isCoarse: isCoarse(track),
    };
    if (JSON.stringify(facts) !== JSON.stringify(told)) tell((told = facts));
  };
  const look = () => {
    const seen = lookAt(video);
    if (seen) judge.judge(seen);
    say();
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  track.addEventListener('configurationchange', say);
  return () => {
    clearInterval(timer);
    track.removeEventListener('configurationchange', say);
    video.srcObject = null;
  };
}
