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
  { readonly ok: true; readonly track: MediaStreamTrack } | { readonly ok: false; readonly failure: MediaFailure };

/** Names an error of `getUserMedia`. Called by the modules that open devices; browsers differ, so names and words are read. */
export function mediaFailureOf(error: unknown, context: FailureContext): MediaFailure {
  const { device, isSecureContext, hasMediaDevices } = context;
  if (!isSecureContext) return { kind: 'unsupported', device, because: 'insecure-page' };
  if (!hasMediaDevices) return { kind: 'unsupported', device, because: 'browser' };
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const kind = name === 'NotAllowedError' ? refusalKind(message, context) : KIND_BY_NAME[name];
  return kind === undefined ? { kind: 'unsupported', device, because: 'browser' } : { kind, device };
}

type NamedKind = Exclude<MediaFailureKind, 'unsupported' | 'no-signal'>;

/** Names of today's browsers; `AbortError` is what some say when a device does not start. */
const KIND_BY_NAME: Readonly<Record<string, NamedKind>> = {
  NotFoundError: 'not-found',
  NotReadableError: 'in-use',
  AbortError: 'in-use',
  OverconstrainedError: 'constraints',
  SecurityError: 'blocked-by-page',
};

/** One name stands for four different walls. Chromium says which in words, others by what the permission is afterwards. */
function refusalKind(message: string, { isAllowedByPage, permission }: FailureContext): NamedKind {
  if (isAllowedByPage === false) return 'blocked-by-page';
  if (/by system/i.test(message)) return 'blocked-by-system';
  if (/dismissed/i.test(message)) return 'dismissed';
  if (permission === 'granted') return 'blocked-by-system';
  return permission === 'prompt' && !/^permission denied$/i.test(message) ? 'dismissed' : 'denied';
}

const DEVICE_STATE: Readonly<Record<MediaFailureKind, DeviceState>> = {
  dismissed: 'blocked',
  denied: 'blocked',
  'blocked-by-page': 'blocked',
  'blocked-by-system': 'blocked',
  'not-found': 'not-found',
  'in-use': 'in-use',
  constraints: 'not-found',
  unsupported: 'unsupported',
  'no-signal': 'blocked',
};

/** What came of opening a device, in the words the agent is told before the call (`queue:join`). */
export function deviceStateOf(opened: Opened): DeviceState {
  return opened.ok ? 'ready' : DEVICE_STATE[opened.failure.kind];
}
