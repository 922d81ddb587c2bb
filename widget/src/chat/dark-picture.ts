import { isBlack } from '@visavis/media-client/camera';

const LOOK_EVERY_MS = 1_000;

/**
 * Looks at a camera's picture once a second and tells when it is nothing but black, or no longer. Two looks in a row have
 * to agree: cameras begin in the dark. Returns the function that stops looking; the track is left alone.
 */
export function watchDarkness(track: MediaStreamTrack, tell: (isDark: boolean) => void): () => void {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([track]);
  video.play().catch(() => undefined);
  let wasBlack = false;
  let told = false;
  const timer = setInterval(() => {
    const isNow = isBlack(video);
    if (isNow === wasBlack && isNow !== told) tell((told = isNow));
    wasBlack = isNow;
  }, LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
    video.srcObject = null;
  };
}
