import { listDevices, type MediaDeviceChoice } from './devices.ts';
import type { Opened } from './media-failure.ts';
import { openDevice } from './open-device.ts';

export type WantedMicrophone = { readonly deviceId?: string };

/**
 * Asks for a microphone, and in this module for nothing else: the desk imports it, so that no code of the desk can ask
 * for a camera. The track is the caller's to stop.
 */
export async function openMicrophone(wanted: WantedMicrophone = {}): Promise<Opened> {
  return openDevice('microphone', () => navigator.mediaDevices.getUserMedia({ audio: microphoneConstraints(wanted) }));
}

export async function listMicrophones(): Promise<readonly MediaDeviceChoice[]> {
  return listDevices('audioinput');
}

/** Speech as people expect it in calls; a chosen device or none (`constraints` when it is gone). */
export function microphoneConstraints({ deviceId }: WantedMicrophone): MediaTrackConstraints {
  return {
    echoCancellation: true,
    noiseSuppression: true,
    autoGainControl: true,
    ...(deviceId !== undefined && { deviceId: { exact: deviceId } }),
  };
}
