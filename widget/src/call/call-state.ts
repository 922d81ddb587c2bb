import type { MediaState, Quality } from '@visavis/media-client';
import type { MediaDeviceChoice } from '@visavis/media-client/devices';
import type { MediaFailure } from '@visavis/media-client/media-failure';

/** What the person has in their hands: two that send, one that plays. */
export type Slot = 'camera' | 'microphone';
export type AnySlot = Slot | 'speaker';

/**
 * A device in a call: `opening` asked of the browser · `on` it sends · `muted` it is open but sends nothing · `off` its light
 * is off · `failed` it could not be opened, or was taken away (`failure` null).
 */
export type CallDevice =
  | { readonly state: 'opening' | 'off' }
  | { readonly state: 'on' | 'muted'; readonly track: MediaStreamTrack }
  | { readonly state: 'failed'; readonly failure: MediaFailure | null };

/**
 * Something about devices that the person did not ask for: `found` one was plugged in, and may be used · `fell-back` the one
 * in use was lost or would not start, and another took its place.
 */
export type DeviceNews =
  | { readonly what: 'found'; readonly slot: AnySlot; readonly deviceId: string; readonly label: string }
  | { readonly what: 'fell-back'; readonly slot: Slot; readonly label: string };

export type CallState = {
  readonly media: MediaState;
  /** How long there has been no connection: `slow` after ten seconds, `long` after thirty. */
  readonly lateness: 'none' | 'slow' | 'long';
  readonly quality: Quality;
  /** The line does not carry the picture: it waits, and the voice goes on. */
  readonly isPictureHeld: boolean;
  /** The agent asked for a sharper picture, and it is sent. */
  readonly isSharp: boolean;
  /** Something that is said for a moment, read as it is drawn. */
  readonly says: ((agent: string) => string) | null;
  /** The person wants to be heard only. */
  readonly isSoundOnly: boolean;
  /** The person's phone is the camera: the one of this computer is off, and is opened again when the phone is not any more. */
  readonly isOnPhone: boolean;
  readonly camera: CallDevice;
  readonly microphone: CallDevice;
  /** Spoken into a microphone that is muted. */
  readonly isSpeakingMuted: boolean;
  /** There is a camera on each side of this device. */
  readonly canTurn: boolean;
  /** `soundless`: the browser wants a click before it plays. */
  readonly agent: 'silent' | 'heard' | 'muted' | 'soundless';
  /** The call could not be joined, or its media was lost; it is tried again by itself. */
  readonly isTroubled: boolean;
  readonly news: DeviceNews | null;
  readonly cameras: readonly MediaDeviceChoice[];
  readonly microphones: readonly MediaDeviceChoice[];
  readonly speakers: readonly MediaDeviceChoice[];
  /** The speaker that was chosen; empty for the system's own. */
  readonly speakerId: string;
};

export const CALL_BEGINS: CallState = {
  media: 'new',
  lateness: 'none',
  quality: 'good',
  isPictureHeld: false,
  isSharp: false,
  says: null,
  isSoundOnly: false,
  isOnPhone: false,
  camera: { state: 'opening' },
  microphone: { state: 'opening' },
  isSpeakingMuted: false,
  canTurn: false,
  agent: 'silent',
  isTroubled: false,
  news: null,
  cameras: [],
  microphones: [],
  speakers: [],
  speakerId: '',
};

/** The track of a device that is open; null otherwise. */
export const trackOf = (device: CallDevice): MediaStreamTrack | null => ('track' in device ? device.track : null);
