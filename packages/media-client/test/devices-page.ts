import { listCameras, openCamera, openCameraAndMicrophone } from '../src/camera.ts';
import { listDevices, watchDevices } from '../src/devices.ts';
import { LevelMeter } from '../src/level.ts';
import type { Opened } from '../src/media-failure.ts';
import { listMicrophones, openMicrophone } from '../src/microphone.ts';
import { lookAt, PictureJudge } from '../src/picture.ts';

/* What runs in the page of the device test: the modules as they are, and what can be told of a track. */

function shown(opened: Opened) {
  if (!opened.ok) return opened.failure;
  const { kind, readyState } = opened.track;
  const { width, height } = opened.track.getSettings();
  return { kind, readyState, ...(kind === 'video' && { width, height }) };
}

/** Plays a track and says whether it is black. */
async function looksBlack(track: MediaStreamTrack): Promise<boolean> {
  const video = document.createElement('video');
  video.srcObject = new MediaStream([track]);
  await video.play();
  await new Promise((shownFrame) => video.requestVideoFrameCallback(shownFrame));
  const judge = new PictureJudge();
  for (let looks = 0; looks < 2; looks += 1) judge.judge(lookAt(video)!);
  return judge.hint === 'dark';
}

function blackTrack(): MediaStreamTrack {
  const canvas = document.createElement('canvas');
  const paint = () => {
    canvas.getContext('2d')?.fillRect(0, 0, canvas.width, canvas.height);
    requestAnimationFrame(paint);
  };
  paint();
  const [track] = canvas.captureStream(10).getVideoTracks();
  if (track === undefined) throw new Error('no track');
  return track;
}

function silentTrack(): MediaStreamTrack {
  const [track] = new MediaStreamAudioDestinationNode(new AudioContext()).stream.getAudioTracks();
  if (track === undefined) throw new Error('no track');
  return track;
}

/** Reads a microphone's level for as many frames, or until it was heard. */
async function wasHeard(track: MediaStreamTrack, frames: number): Promise<boolean> {
  const meter = new LevelMeter(track);
  for (let frame = 0; frame < frames && !meter.wasHeard; frame += 1) {
    await new Promise(requestAnimationFrame);
    meter.read();
  }
  meter.close();
  meter.close();
  return meter.wasHeard;
}

const devices = {
  shown,
  looksBlack,
  blackTrack,
  silentTrack,
  wasHeard,
  openCamera,
  openCameraAndMicrophone,
  openMicrophone,
  listCameras,
  listMicrophones,
  listDevices,
  watchDevices,
  both: async () => {
    const { camera, microphone } = await openCameraAndMicrophone();
    return { camera: shown(camera), microphone: shown(microphone) };
  },
};

declare global {
  interface Window {
    devices: typeof devices;
  }
}
window.devices = devices;
