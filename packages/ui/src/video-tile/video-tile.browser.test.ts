import { beforeEach, expect, it, vi } from 'vitest';
import { inside, place, textOf } from '../../test/place.ts';
import { VvVideoTile } from './video-tile.ts';

let tile: VvVideoTile;

function paintedTrack(): MediaStreamTrack {
  const canvas = document.createElement('canvas');
  canvas.width = 64;
  canvas.height = 48;
  const stream = canvas.captureStream(30);
  const painting = canvas.getContext('2d')!;
  setInterval(() => painting.fillRect(Math.random() * 64, 0, 8, 8), 20);
  return stream.getVideoTracks()[0]!;
}

beforeEach(async () => {
  tile = await place(new VvVideoTile(), { label: 'You', absent: 'Your camera is off' });
});

it('U2 says in words why there is no picture', () => {
  expect(textOf(inside(tile, '.absent'))).toBe('Your camera is off');
  expect(tile.video.hidden).toBe(true);
});

it('U8 plays the track it is given, without sound, and tells of the first picture', async () => {
  let shown = 0;
  tile.addEventListener('vv-video-shown', () => (shown += 1));
  tile.track = paintedTrack();
  await vi.waitFor(() => expect(shown).toBe(1), { timeout: 5000 });
  expect(tile.video.muted).toBe(true);
  expect(tile.video.videoWidth).toBe(64);
  expect(tile.shadowRoot!.querySelector('.absent')).toBeNull();
});

it('U8 lets go of the track when it leaves the page, takes it up again when it returns, and never stops it', async () => {
  const track = paintedTrack();
  tile.track = track;
  await tile.updateComplete;
  tile.remove();
  expect(tile.video.srcObject).toBeNull();
  document.body.append(tile);
  expect((tile.video.srcObject as MediaStream).getTracks()).toEqual([track]);
  expect(track.readyState).toBe('live');
});

it('U8 mirrors only when asked', async () => {
  tile.track = paintedTrack();
  await tile.updateComplete;
  expect(getComputedStyle(tile.video).transform).toBe('none');
  tile.mirrored = true;
  await tile.updateComplete;
  expect(getComputedStyle(tile.video).transform).toBe('matrix(-1, 0, 0, 1, 0, 0)');
});

it('U8 shows and says a silenced microphone', async () => {
  tile.microphoneOff = true;
  tile.microphoneOffText = 'Microphone off';
  await tile.updateComplete;
  expect(textOf(inside(tile, '.label'))).toBe('Microphone off You');
});
