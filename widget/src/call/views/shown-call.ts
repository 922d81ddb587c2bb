import type { ShownDevice } from '../../chat/views/device-picker.ts';

/** What is shown of a device: its state, and its track while it is open. */
export type ShownCallDevice = {
  readonly state: 'opening' | 'on' | 'muted' | 'off' | 'failed';
  readonly track?: MediaStreamTrack;
  readonly failure?: { readonly kind: string } | null;
};

export type ShownNews =
  | { readonly what: 'found'; readonly slot: 'camera' | 'microphone' | 'speaker'; readonly label: string }
  | { readonly what: 'fell-back'; readonly slot: 'camera' | 'microphone'; readonly label: string };

/** What is shown of a call; the call session has a state of this shape. */
export type ShownCall = {
  readonly media: 'new' | 'connecting' | 'connected' | 'reconnecting' | 'failed' | 'closed';
  readonly lateness: 'none' | 'slow' | 'long';
  readonly quality: 'good' | 'weak' | 'poor';
  readonly isPictureHeld: boolean;
  readonly isSharp?: boolean;
  /** Something that is said for a moment, by whose code was loaded for it. */
  readonly says?: ((agent: string) => string) | null;
  readonly isSoundOnly: boolean;
  /** The person is seen through their phone. */
  readonly isOnPhone?: boolean;
  readonly camera: ShownCallDevice;
  readonly microphone: ShownCallDevice;
  readonly isSpeakingMuted: boolean;
  readonly canTurn: boolean;
  readonly agent: 'silent' | 'heard' | 'muted' | 'soundless';
  readonly isTroubled: boolean;
  readonly news: ShownNews | null;
  readonly cameras: readonly ShownDevice[];
  readonly microphones: readonly ShownDevice[];
  readonly speakers: readonly ShownDevice[];
  readonly speakerId: string;
};
