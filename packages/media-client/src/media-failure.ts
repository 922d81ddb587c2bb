import type { DeviceState } from '@visavis/protocol';

export type DeviceName = 'camera' | 'microphone';

/**
 * Why a camera or microphone gives nothing; each has its own way out, so each has its own page in the widget.
 * `dismissed` the question was closed unanswered: ask again · `denied` the person or an earlier answer said no: the
 * browser's site settings · `blocked-by-page` the embedding page forbids it (Permissions-Policy, iframe `allow`) ·
 * `blocked-by-system` the operating system does · `not-found` nothing plugged in · `in-use` another program holds it ·
 * `constraints` the chosen device is gone or cannot do what was asked · `unsupported` this page or browser has no way to
 * ask · `no-signal` it opened but is silent or black.
 */
export type MediaFailure =
  | {
      readonly kind:
        | 'dismissed'
        | 'denied'
        | 'blocked-by-page'
        | 'blocked-by-system'
        | 'not-found'
        | 'in-use'
        | 'constraints'
        | 'no-signal';
      readonly device: DeviceName;
    }
  | { readonly kind: 'unsupported'; readonly device: DeviceName; readonly because: 'insecure-page' | 'browser' };
export type MediaFailureKind = MediaFailure['kind'];

/** What is known around an error; whatever the browser does not tell is left out. */
export type FailureContext = {
  readonly device: DeviceName;
  readonly isSecureContext: boolean;
  readonly hasMediaDevices: boolean;
  /** False when the page's policy forbids the device. */
  readonly isAllowedByPage?: boolean;
  /** The permission as it stands after the error. */
  readonly permission?: 'granted' | 'denied' | 'prompt';
};

/** What opening a device comes to: a track, which is the caller's to stop, or a named failure. */
export type Opened =
  | { readonly ok: true; readonly track: MediaStreamTrack }
  | { readonly ok: false; readonly failure: MediaFailure };

/** Names an error of `getUserMedia`. Called by the modules that open devices. */
export function mediaFailureOf(error: unknown, context: FailureContext): MediaFailure {
  throw new Error(`not built yet ${String(error)} ${context.device}`);
}

/** A failure in the words the agent is told before the call (`queue:join`). */
export function deviceStateOf(opened: Opened): DeviceState {
  throw new Error(`not built yet ${opened.ok}`);
}
