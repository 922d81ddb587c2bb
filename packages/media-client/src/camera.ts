import type { MediaDeviceChoice } from './devices.ts';
import type { Opened } from './media-failure.ts';

/** Asks for a camera: 1280×720 at 30 wanted, less accepted. The track is the caller's to stop. Only the widget imports it. */
export async function openCamera(wanted: { readonly deviceId?: string } = {}): Promise<Opened> {
  throw new Error(`not built yet ${wanted.deviceId}`);
}

/**
 * Asks for both in one question. When that fails because of one of them, the other is still opened: somebody without
 * a camera goes on with the microphone.
 */
export async function openCameraAndMicrophone(
  wanted: { readonly cameraId?: string; readonly microphoneId?: string } = {},
): Promise<{ readonly camera: Opened; readonly microphone: Opened }> {
  throw new Error(`not built yet ${wanted.cameraId}`);
}

export async function listCameras(): Promise<readonly MediaDeviceChoice[]> {
  throw new Error('not built yet');
}

/** Whether a playing preview shows nothing but black: a closed shutter. Ask again after a second before saying so. */
export function isBlack(video: HTMLVideoElement): boolean {
  throw new Error(`not built yet ${video.videoWidth}`);
}
