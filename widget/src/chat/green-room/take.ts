/*
 * A short recording that never leaves the page: pictures are kept as bitmaps and sound as samples, not as a file with an address,
 * so that it can also be played on pages whose policy allows no `blob:` media, and nothing is left to be revoked.
 */

const PICTURES_A_SECOND = 12;
const WIDTH = 320;

export type Take = { readonly pictures: readonly ImageBitmap[]; readonly sound: AudioBuffer | null };
type Tracks = { readonly camera: MediaStreamTrack; readonly microphone: MediaStreamTrack | null };

/** Frees the pictures; the take is worth nothing afterwards. */
export function dropTake(take: Take | null): void {
  for (const picture of take?.pictures ?? []) picture.close();
}

/** Records until `over` resolves. The tracks are the caller's and go on. Rejects where this browser cannot. */
export async function recordTake({ camera, microphone }: Tracks, over: Promise<unknown>): Promise<Take> {
  const sound = microphone && recordSound(microphone);
  const pictures = await recordPictures(camera, over);
  return { pictures, sound: sound && (await sound()) };
}

async function recordPictures(camera: MediaStreamTrack, over: Promise<unknown>): Promise<ImageBitmap[]> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([camera]);
  const pictures: ImageBitmap[] = [];
  let isOver = false;
  const take = async () => {
    if (video.videoWidth === 0) return;
    const picture = await createImageBitmap(video, { resizeWidth: WIDTH });
    if (isOver) picture.close();
    else pictures.push(picture);
  };
  const taking = setInterval(() => void take().catch(() => undefined), 1_000 / PICTURES_A_SECOND);
  await Promise.all([over, video.play()]).finally(() => clearInterval(taking));
  isOver = true;
  video.srcObject = null;
  return pictures;
}

/** Begins at once; the answer ends it and makes samples of it, or null where it cannot be read. */
function recordSound(microphone: MediaStreamTrack): () => Promise<AudioBuffer | null> {
  const recorder = new MediaRecorder(new MediaStream([microphone]));
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  const stopped = new Promise((stop) => recorder.addEventListener('stop', stop));
  recorder.start();
  return async () => {
    if (recorder.state !== 'inactive') recorder.stop();
    await stopped;
    const context = new AudioContext();
    const samples = new Blob(parts).arrayBuffer().then((data) => context.decodeAudioData(data));
    return samples.catch(() => null).finally(() => void context.close());
  };
}

/** Draws the pictures in time with the sound, on a speaker (empty: the system's own), until the end or `aborted`. */
export async function playTake(
  take: Take,
  canvas: HTMLCanvasElement,
  speakerId: string,
  aborted: AbortSignal,
): Promise<void> {
  const context = new AudioContext();
  const audio = new Audio();
  try {
    const output = context.createMediaStreamDestination();
    audio.srcObject = output.stream;
    if (speakerId !== '') await audio.setSinkId?.(speakerId).catch(() => undefined);
    if (take.sound) startSound(context, take.sound, output);
    await Promise.all([context.resume(), audio.play()]).catch(() => undefined);
    await drawAll(take.pictures, canvas, aborted);
  } finally {
    audio.srcObject = null;
    await context.close();
  }
}

function startSound(context: AudioContext, buffer: AudioBuffer, output: AudioNode): void {
  const source = new AudioBufferSourceNode(context, { buffer });
  source.connect(output);
  source.start();
}

async function drawAll(
  pictures: readonly ImageBitmap[],
  canvas: HTMLCanvasElement,
  aborted: AbortSignal,
): Promise<void> {
  const drawing = canvas.getContext('2d');
  const beganAt = performance.now();
  const indexNow = () => Math.floor(((performance.now() - beganAt) / 1_000) * PICTURES_A_SECOND);
  for (let at = 0; at < pictures.length && !aborted.aborted; at = indexNow()) {
    const picture = pictures[at];
    if (picture) {
      canvas.width = picture.width;
      canvas.height = picture.height;
      drawing?.drawImage(picture, 0, 0);
    }
    await new Promise(requestAnimationFrame);
  }
}
