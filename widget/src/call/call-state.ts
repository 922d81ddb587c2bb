import type { MediaDeviceChoice } from '@visavis/media-client/devices';
import type { MediaFailure } from '@visavis/media-client/media-failure';
import type { MediaState } from '@visavis/media-client';

/**
 * A device in a call: `opening` asked of the browser · `on` it sends · `muted` it is open but sends nothing · `off` its light
 * is off · `failed` it could not be opened, or was taken away (`failure` null).
 */
export type CallDevice =
  | { readonly state: 'opening' | 'off' }
  | { readonly state: 'on' | 'muted'; readonly track: MediaStreamTrack }
  | { readonly state: 'failed'; readonly failure: MediaFailure | null };

export type CallState = {
  readonly media: MediaState;
  readonly camera: CallDevice;
  readonly microphone: CallDevice;
  /** `soundless`: the browser wants a click before it plays. */
  readonly agent: 'silent' | 'heard' | 'muted' | 'soundless';
  /** The call could not be joined, or its media was lost; it is tried again by itself. */
  readonly isTroubled: boolean;
  readonly cameras: readonly MediaDeviceChoice[];
  readonly microphones: readonly MediaDeviceChoice[];
};

export const CALL_BEGINS: CallState = {
  media: 'new',
  camera: { state: 'opening' },
  microphone: { state: 'opening' },
  agent: 'silent',
  isTroubled: false,
  cameras: [],
  microphones: [],
};

/** The track of a device that is open; null otherwise. */
export const trackOf = (device: CallDevice): MediaStreamTrack | null => ('track' in device ? device.track : null);
