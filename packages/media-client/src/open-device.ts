import {
  mediaFailureOf,
  type DeviceName,
  type FailureContext,
  type MediaFailure,
  type Opened,
} from './media-failure.ts';

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

/**
 * Why a device that was open ended by itself, told by what is left of it: forbidden meanwhile, unplugged (with others left,
 * or none), or taken by another program. `deviceId` is what the track said it was.
 */
export async function lossOf(device: DeviceName, deviceId: string | undefined): Promise<MediaFailure> {
  const context = await contextOf(device);
  if (context.isAllowedByPage === false) return { kind: 'blocked-by-page', device };
  if (context.permission === 'denied') return { kind: 'denied', device };
  const all = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  const left = all.filter(({ kind }) => kind === (device === 'camera' ? 'videoinput' : 'audioinput'));
  if (left.length === 0) return { kind: 'not-found', device };
  // Without a permission devices have no names: it was taken back, and can be asked for again.
  if (left.every((each) => each.deviceId === '')) return { kind: 'dismissed', device };
  return { kind: left.some((each) => each.deviceId === deviceId) ? 'in-use' : 'constraints', device };
}

/** What this page and browser say about a device. */
export async function contextOf(device: DeviceName): Promise<FailureContext> {
  const permission = await permissionOf(device);
  const isAllowedByPage = isAllowed(device);
  return {
    device,
    isSecureContext: globalThis.isSecureContext,
    hasMediaDevices: navigator.mediaDevices !== undefined,
    ...(permission !== undefined && { permission }),
    ...(isAllowedByPage !== undefined && { isAllowedByPage }),
  };
}

/** Whether the page's policy lets it be asked for; undefined where the browser does not say. */
export function isAllowed(device: DeviceName): boolean | undefined {
  return policyOf(document)?.allowsFeature(device);
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
