import type { MediaDeviceChoice } from './devices.ts';
import type { Opened } from './media-failure.ts';

/**
 * Asks for a microphone, and in this module for nothing else: the desk imports it, so that no code of the desk can ask
 * for a camera. The track is the caller's to stop.
 */
export async function openMicrophone(wanted: { readonly deviceId?: string } = {}): Promise<Opened> {
  throw new Error(`not built yet ${wanted.deviceId}`);
}

export async function listMicrophones(): Promise<readonly MediaDeviceChoice[]> {
  throw new Error('not built yet');
}
