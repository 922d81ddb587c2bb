/** A device that can be chosen. `label` is empty until a permission was given. */
export type MediaDeviceChoice = { readonly deviceId: string; readonly label: string };

/** Devices of one kind, the system's default first. Empty where the browser tells nothing, or not before a permission. */
export async function listDevices(kind: MediaDeviceKind): Promise<readonly MediaDeviceChoice[]> {
  const devices = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  return devices
    .filter((device) => device.kind === kind && device.deviceId !== '' && device.deviceId !== COMMUNICATIONS)
    .map(({ deviceId, label }) => ({ deviceId, label }));
}

/** Chromium on Windows lists this role as a device of its own; it is one of the others. */
const COMMUNICATIONS = 'communications';

/** Calls back whenever something was plugged in or out, until the returned function is called. */
export function watchDevices(listener: () => void): () => void {
  const { mediaDevices } = navigator;
  mediaDevices?.addEventListener('devicechange', listener);
  return () => mediaDevices?.removeEventListener('devicechange', listener);
}
