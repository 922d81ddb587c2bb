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

export type WantedBoth = { readonly cameraId?: string; readonly microphoneId?: string };

/** What is asked for where the browser itself draws the button (`<usermedia>`), and what we ask for otherwise. */
export function bothConstraints({ cameraId, microphoneId }: WantedBoth = {}) {
  return { video: cameraConstraints(chosen(cameraId)), audio: microphoneConstraints(chosen(microphoneId)) };
}

/**
 * Asks for both in one question. When that fails because of one of them, the other is still opened: somebody without
 * a camera goes on with the microphone. (Chromium answers with one half when the page forbids the other.) Who said no to
 * the one question is not asked another.
 */
export async function openCameraAndMicrophone(wanted: WantedBoth = {}): Promise<OpenedBoth> {
  try {
    return await adoptBoth(await navigator.mediaDevices.getUserMedia(bothConstraints(wanted)), wanted);
  } catch (error) {
    const isRefusal = error instanceof DOMException && error.name === 'NotAllowedError';
    if (isRefusal && !(await isOneBlocked())) return refusedBoth(error);
    return {
      camera: await openCamera(chosen(wanted.cameraId)),
      microphone: await openMicrophone(chosen(wanted.microphoneId)),
    };
  }
}

/** Takes what the browser gave; the half it left out is asked for alone. */
export async function adoptBoth(stream: MediaStream, wanted: WantedBoth = {}): Promise<OpenedBoth> {
  const [video, audio] = [stream.getVideoTracks()[0], stream.getAudioTracks()[0]];
  return {
    camera: video === undefined ? await openCamera(chosen(wanted.cameraId)) : { ok: true, track: video },
    microphone: audio === undefined ? await openMicrophone(chosen(wanted.microphoneId)) : { ok: true, track: audio },
  };
}

/** Names for both what the person, or somebody before them, answered to the one question. */
export async function refusedBoth(error: unknown): Promise<OpenedBoth> {
  const refused = (device: DeviceName) =>
    openDevice(device, async () => {
      throw error;
    });
  return { camera: await refused('camera'), microphone: await refused('microphone') };
}

/** `<usermedia>` does not hold on to ideal sizes: asks for ours afterwards. A camera that cannot is left as it is. */
export async function asWanted(camera: MediaStreamTrack): Promise<void> {
  await camera.applyConstraints({ ...camera.getConstraints(), ...IDEAL }).catch(() => undefined);
}

/** The least that people can be recognised by: 320×240 at 20. Sizes that the browser does not tell are taken for enough. */
export function isCoarse(camera: MediaStreamTrack): boolean {
  const { width = 640, height = 480, frameRate = 30 } = camera.getSettings();
  return Math.max(width, height) < 320 || Math.min(width, height) < 240 || frameRate < 20;
}

export async function listCameras(): Promise<readonly MediaDeviceChoice[]> {
  return listDevices('videoinput');
}

const IDEAL = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } };

function cameraConstraints({ deviceId, facing = 'user' }: WantedCamera): MediaTrackConstraints {
  return {
    ...IDEAL,
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
