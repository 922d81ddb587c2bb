/** A device that can be chosen. `label` is empty until a permission was given. */
export type MediaDeviceChoice = { readonly deviceId: string; readonly label: string };

/** Devices of one kind, the system's default first. Empty where the browser tells nothing. */
export async function listDevices(kind: 'audioinput' | 'audiooutput'): Promise<readonly MediaDeviceChoice[]> {
  throw new Error(`not built yet ${kind}`);
}

/** Calls back whenever something was plugged in or out, until the returned function is called. */
export function watchDevices(listener: () => void): () => void {
  throw new Error(`not built yet ${listener.length}`);
}
