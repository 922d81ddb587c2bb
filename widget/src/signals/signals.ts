import type { CallId, CallSignals } from '@visavis/protocol';
import type { FreelancerLink } from '../chat/freelancer-link.ts';
import { cameraKind } from './camera-kind.ts';
import { lookAtFrames, waited } from './look-at-frames.ts';

/** A camera needs a moment for its light; then six seconds are looked at, each half minute. */
const FIRST_MS = 3_000;
const LOOK_MS = 6_000;
const BETWEEN_MS = 24_000;

export type WatchedCamera = {
  readonly callId: CallId;
  readonly link: Pick<FreelancerLink, 'send'>;
  /** The track of the camera that is on; null without one. */
  readonly track: () => MediaStreamTrack | null;
  readonly subscribe: (listener: () => void) => () => void;
};

/**
 * W100: what a live call loads to say of which kind its camera is and how its frames come, without its name. Stops for good when the
 * server wants none of it. Answers how to stop.
 */
export function watchCamera({ callId, link, track, subscribe }: WatchedCamera): () => void {
  let current: MediaStreamTrack | null = null;
  let lastId: string | undefined;
  let changes = 0;
  let watch = new AbortController();
  let isOver = false;

  const tell = async (camera: MediaStreamTrack, frames: CallSignals['frames']) => {
    const reply = await link.send('call:signals', { callId, changes, ...told(camera), frames });
    if (!reply.ok && reply.refusal === 'not-permitted') stop();
  };
  const follow = async (camera: MediaStreamTrack, ended: AbortSignal) => {
    void tell(camera, null);
    for (let wait = FIRST_MS; !ended.aborted; wait = BETWEEN_MS) {
      await waited(wait, ended);
      const frames = ended.aborted ? null : await lookAtFrames(camera, LOOK_MS, ended);
      if (frames && !ended.aborted) void tell(camera, frames);
    }
  };
  const look = () => {
    const camera = track();
    if (isOver || camera === current) return;
    current = camera;
    watch.abort();
    if (!camera) return;
    const id = camera.getSettings().deviceId;
    if (lastId !== undefined && id !== lastId) changes += 1;
    lastId = id;
    watch = new AbortController();
    void follow(camera, watch.signal);
  };
  const unsubscribe = subscribe(look);
  const stop = () => {
    isOver = true;
    watch.abort();
    unsubscribe();
  };
  look();
  return stop;
}

/** What a camera says of itself, by kinds and numbers. */
function told(camera: MediaStreamTrack): Pick<CallSignals, 'camera' | 'product' | 'says' | 'lacks'> {
  const { width, height, frameRate } = camera.getSettings();
  const says = width && height ? { width, height, fps: Math.min(1_000, frameRate ?? 0) } : null;
  return { ...cameraKind(camera.label), says, lacks: lacking(camera) };
}

/** What nearly all cameras have; only a phone knows which way one looks. */
function lacking(camera: MediaStreamTrack): CallSignals['lacks'] {
  const { deviceId, facingMode } = camera.getSettings();
  const sizes = camera.getCapabilities?.().width;
  const isPhone = matchMedia('(pointer: coarse) and (hover: none)').matches;
  const lacks: CallSignals['lacks'] = [];
  if (!deviceId) lacks.push('id');
  if (isPhone && !facingMode) lacks.push('facing');
  if (sizes?.max !== undefined && sizes.min === sizes.max) lacks.push('range');
  return lacks;
}
