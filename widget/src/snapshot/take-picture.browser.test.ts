import { EvidenceId, PICTURE_HASH_HEADER } from '@visavis/protocol';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerFetch, json, type Asked } from '../../test/answering-fetch.ts';
import { takePicture } from './take-picture.ts';

const wanted = { id: EvidenceId.parse(`evd_${'a'.repeat(22)}`), nonce: 'n'.repeat(43) };
const way = { server: location.origin, session: 's'.repeat(43) };

let asked: Asked[];
let track: MediaStreamTrack;
let stop: () => void;

/** A camera of a known size, red on its left half. */
beforeEach(() => {
  asked = answerFetch(() => json({}));
  const canvas = document.createElement('canvas');
  canvas.width = 1280;
  canvas.height = 720;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const draw = () => {
    context.fillStyle = '#00f';
    context.fillRect(0, 0, 1280, 720);
    context.fillStyle = '#f00';
    context.fillRect(0, 0, 640, 720);
  };
  draw();
  const timer = setInterval(draw, 30);
  [track] = canvas.captureStream(30).getVideoTracks() as [MediaStreamTrack];
  stop = () => clearInterval(timer);
});
afterEach(() => {
  stop();
  track.stop();
  vi.unstubAllGlobals();
});

async function hex(blob: Blob): Promise<string> {
  const hashed = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return [...new Uint8Array(hashed)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function expectWholePicture(): Promise<void> {
  await takePicture(track, wanted, way);
  expect(asked.map(({ path }) => path)).toEqual([`/api/v1/freelancer/snapshots/${wanted.id}`]);
  const { headers, body, credentials } = asked[0]?.init as RequestInit & {
    headers: Record<string, string>;
    body: Blob;
  };
  expect(credentials).toBe('omit');
  expect(headers['authorization']).toBe(`Bearer ${way.session}`);
  expect(headers['content-type']).toBe('image/jpeg');
  expect(headers[PICTURE_HASH_HEADER]).toBe(await hex(new Blob([wanted.nonce, body])));
  const picture = await createImageBitmap(body);
  expect([picture.width, picture.height]).toEqual([1280, 720]);
  const seen = new OffscreenCanvas(1280, 720).getContext('2d') as OffscreenCanvasRenderingContext2D;
  seen.drawImage(picture, 0, 0);
  const [red = 0, , blue = 0] = seen.getImageData(100, 300, 1, 1).data;
  expect(red).toBeGreaterThan(200);
  expect(blue).toBeLessThan(60);
}

it('W95 sends the camera’s own picture in full size, not mirrored, with the hash of nonce and bytes', async () => {
  await expectWholePicture();
  expect(track.readyState).toBe('live');
});

it('W95 takes it from a video where the browser grabs no frame', async () => {
  vi.stubGlobal(
    'ImageCapture',
    class {
      grabFrame = () => Promise.reject(new DOMException('no', 'UnknownError'));
    },
  );
  await expectWholePicture();
});
