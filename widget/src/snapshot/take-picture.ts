import { LARGEST_SNAPSHOT, PICTURE_HASH_HEADER, type SnapshotWanted } from '@visavis/protocol';

/** Where the picture goes, and by which session. */
export type PictureWay = { readonly server: string; readonly session: string };

/** The first that the server takes; a camera of a phone may need the later ones. */
const QUALITIES = [0.92, 0.8, 0.6];

/**
 * W95: takes the picture that the agent asked for from the camera itself, in its full size and not mirrored, and sends it with the
 * hash that belongs to its nonce. Called when `snapshot:wanted` is told. Whatever fails, no picture comes, and the agent asks again.
 */
export async function takePicture(
  track: MediaStreamTrack,
  { id, nonce }: Pick<SnapshotWanted, 'id' | 'nonce'>,
  { server, session }: PictureWay,
): Promise<void> {
  const picture = await jpegOf(await frameOf(track));
  const bytes = new Uint8Array(await picture.arrayBuffer());
  await fetch(new URL(`/api/v1/freelancer/snapshots/${id}`, server), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${session}`,
      'content-type': 'image/jpeg',
      [PICTURE_HASH_HEADER]: await hashOf(nonce, bytes),
    },
    body: picture,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
}

/** One frame on a canvas of its own size. Where the browser grabs none from the track it is taken from a video that plays it. */
async function frameOf(track: MediaStreamTrack): Promise<HTMLCanvasElement> {
  const grabbed = 'ImageCapture' in window ? await new ImageCapture(track).grabFrame().catch(() => null) : null;
  if (grabbed) return drawn(grabbed, grabbed.width, grabbed.height);
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([track]);
  try {
    await video.play();
    if (!video.videoWidth) await new Promise((drawnOne) => video.requestVideoFrameCallback(drawnOne));
    return drawn(video, video.videoWidth, video.videoHeight);
  } finally {
    video.srcObject = null;
  }
}

function drawn(frame: CanvasImageSource, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(frame, 0, 0);
  return canvas;
}

async function jpegOf(canvas: HTMLCanvasElement): Promise<Blob> {
  for (const quality of QUALITIES) {
    const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/jpeg', quality));
    if (blob && blob.size <= LARGEST_SNAPSHOT) return blob;
  }
  throw new Error('this browser made no picture');
}

async function hashOf(nonce: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hashed = new Uint8Array(await crypto.subtle.digest('SHA-256', await new Blob([nonce, bytes]).arrayBuffer()));
  return [...hashed].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
