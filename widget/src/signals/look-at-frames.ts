import { framesTold, type Frame, type Frames } from './frames.ts';

const SMALL = { width: 16, height: 9 };

/**
 * Looks at the frames of a camera for some time. Null where that says nothing: the page was not looked at all the while, the browser
 * does not tell frames, or it was ended before. Nothing of a picture is kept.
 */
export async function lookAtFrames(track: MediaStreamTrack, ms: number, ended: AbortSignal): Promise<Frames | null> {
  const video = document.createElement('video');
  if (!('requestVideoFrameCallback' in video) || document.hidden) return null;
  const canvas = Object.assign(document.createElement('canvas'), SMALL);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const frames: Frame[] = [];
  let isWhole = pen !== null;
  const unseen = () => (isWhole &&= !document.hidden);
  const next = () =>
    video.requestVideoFrameCallback((_, { captureTime, mediaTime, presentedFrames }) => {
      pen?.drawImage(video, 0, 0, SMALL.width, SMALL.height);
      const look = pen?.getImageData(0, 0, SMALL.width, SMALL.height).data ?? new Uint8ClampedArray();
      frames.push({ at: captureTime ?? mediaTime * 1000, presented: presentedFrames, look });
      if (!ended.aborted) next();
    });
  document.addEventListener('visibilitychange', unseen);
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([track]);
  try {
    await video.play();
    const from = performance.now();
    next();
    await waited(ms, ended);
    const told = framesTold(frames, performance.now() - from);
    return isWhole && !ended.aborted ? { width: video.videoWidth, height: video.videoHeight, ...told } : null;
  } catch {
    return null;
  } finally {
    document.removeEventListener('visibilitychange', unseen);
    video.srcObject = null;
  }
}

/** Resolves after some time, or at once when it is ended. */
export const waited = (ms: number, ended: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (ended.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    ended.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
