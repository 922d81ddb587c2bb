import { listDevices, type MediaDeviceChoice } from './devices.ts';
import type { DeviceName, Opened } from './media-failure.ts';
import { microphoneConstraints, openMicrophone } from './microphone.ts';
import { contextOf, openDevice } from './open-device.ts';

/** A chosen one, or the one that looks this way; without either the one that looks at the person. */
export type WantedCamera = { readonly deviceId?: string; readonly facing?: Facing };
export type Facing = 'user' | 'environment';
export type OpenedBoth = { readonly camera: Opened; readonly microphone: Opened };

/** Asks for a camera: 1280×720 at 30 wanted, less accepted. The track is the caller's to stop. Only the widget imports it. */
export async function openCamera(wanted: WantedCamera = {}): Promise<Opened> {
  return openDevice('camera', () => navigator.mediaDevices.getUserMedia({ video: cameraConstraints(wanted) }));
}

/**
 * Asks for both in one question. When that fails because of one of them, the other is still opened: somebody without
 * a camera goes on with the microphone. (Chromium answers with one half when the page forbids the other.) Who said no to
 * the one question is not asked another.
 */
export async function openCameraAndMicrophone(
  wanted: { readonly cameraId?: string; readonly microphoneId?: string } = {},
): Promise<OpenedBoth> {
  const camera = chosen(wanted.cameraId);
  const microphone = chosen(wanted.microphoneId);
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      video: cameraConstraints(camera),
      audio: microphoneConstraints(microphone),
    });
    const [video, audio] = [stream.getVideoTracks()[0], stream.getAudioTracks()[0]];
    return {
      camera: video === undefined ? await openCamera(camera) : { ok: true, track: video },
      microphone: audio === undefined ? await openMicrophone(microphone) : { ok: true, track: audio },
    };
  } catch (error) {
    const isRefusal = error instanceof DOMException && error.name === 'NotAllowedError';
    if (!isRefusal || (await isOneBlocked())) {
      return { camera: await openCamera(camera), microphone: await openMicrophone(microphone) };
    }
    const refused = (device: DeviceName) => openDevice(device, () => Promise.reject(error));
    return { camera: await refused('camera'), microphone: await refused('microphone') };
  }
}

export async function listCameras(): Promise<readonly MediaDeviceChoice[]> {
  return listDevices('videoinput');
}

/** Whether a playing preview shows nothing but black: a closed shutter. Ask again after a second before saying so. */
export function isBlack(video: HTMLVideoElement): boolean {
  const canvas = new OffscreenCanvas(16, 9);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null || video.videoWidth === 0) return false;
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return data.every((value, index) => index % 4 === 3 || value < BLACK);
}

/** Of 255; sensors in the dark are noisy, a shutter is not. */
const BLACK = 12;

function cameraConstraints({ deviceId, facing = 'user' }: WantedCamera): MediaTrackConstraints {
  return {
    width: { ideal: 1280 },
    height: { ideal: 720 },
    frameRate: { ideal: 30 },
    ...(deviceId === undefined ? { facingMode: facing } : { deviceId: { exact: deviceId } }),
  };
}

function chosen(deviceId: string | undefined): { deviceId?: string } {
  return deviceId === undefined ? {} : { deviceId };
}

/** Whether exactly one of the two is forbidden, so that the other may still be asked for. */
async function isOneBlocked(): Promise<boolean> {
  const contexts = await Promise.all([contextOf('camera'), contextOf('microphone')]);
  const blocked = contexts.filter(
    ({ permission, isAllowedByPage }) => permission === 'denied' || isAllowedByPage === false,
  );
  return blocked.length === 1;
}
