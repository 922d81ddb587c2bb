import { mediaFailureOf, type DeviceName, type FailureContext, type Opened } from './media-failure.ts';

/**
 * Opens one device by `ask` and names what went wrong. `ask` is given by the module that knows the device, so that this one
 * contains no constraint for any.
 */
export async function openDevice(device: DeviceName, ask: () => Promise<MediaStream>): Promise<Opened> {
  try {
    const [track] = (await ask()).getTracks();
    if (track !== undefined) return { ok: true, track };
    return { ok: false, failure: { kind: 'not-found', device } };
  } catch (error) {
    return { ok: false, failure: mediaFailureOf(error, await contextOf(device)) };
  }
}

/** What this page and browser say about a device. */
export async function contextOf(device: DeviceName): Promise<FailureContext> {
  const permission = await permissionOf(device);
  const isAllowedByPage = policyOf(document)?.allowsFeature(device);
  return {
    device,
    isSecureContext: globalThis.isSecureContext,
    hasMediaDevices: navigator.mediaDevices !== undefined,
    ...(permission !== undefined && { permission }),
    ...(isAllowedByPage !== undefined && { isAllowedByPage }),
  };
}

/** Undefined where the browser does not say: some know neither these names nor the question. */
async function permissionOf(device: DeviceName): Promise<PermissionState | undefined> {
  try {
    return (await navigator.permissions.query({ name: device })).state;
  } catch {
    return undefined;
  }
}

type Policy = { allowsFeature(feature: string): boolean };

/** Chromium's name for it, and the one of the specification. */
function policyOf(page: Document & { featurePolicy?: Policy; permissionsPolicy?: Policy }): Policy | undefined {
  return page.permissionsPolicy ?? page.featurePolicy;
}
