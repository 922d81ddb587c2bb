import type { Consent, WithoutCamera } from '@visavis/protocol';

/** What a person can ask for by pressing something. */
export type Want =
  | {
      readonly what:
        | 'start'
        | 'allow-devices'
        | 'allow-any-device'
        | 'go-without-camera'
        | 'check-devices'
        | 'join'
        | 'try-connection'
        | 'leave'
        | 'join-again'
        | 'accept-call'
        | 'end-call'
        | 'use-this-tab'
        | 'sign-in'
        | 'have-link'
        | 'try-again'
        | 'step-away'
        | 'come-back'
        | 'still-here'
        | 'notify'
        | 'sound'
        | 'close'
        | 'reload'
        | 'toggle-microphone'
        | 'toggle-camera'
        | 'play-sound'
        | 'retry-call'
        | 'sound-only'
        | 'turn-camera'
        | 'use-found'
        | 'dismiss-news'
        | 'show-phone'
        | 'renew-phone'
        | 'hide-phone'
        | 'stop-phone'
        | 'load-again';
    }
  | { readonly what: 'use-devices'; readonly stream: MediaStream }
  | { readonly what: 'devices-refused'; readonly error: unknown }
  | { readonly what: 'say-why'; readonly said: WithoutCamera | null }
  | { readonly what: 'object' | 'drafted'; readonly text: string }
  | { readonly what: 'show-typing'; readonly isOn: boolean }
  | { readonly what: 'agree'; readonly consent: Consent }
  | { readonly what: 'withdraw'; readonly to: keyof Consent }
  | { readonly what: 'choose-camera' | 'choose-microphone' | 'choose-speaker'; readonly deviceId: string };

/** The one event of all views; `<visavis-chat>` turns each want into what has to be done. */
export class WantEvent extends Event {
  readonly want: Want;

  constructor(want: Want) {
    super('vv-want', { bubbles: true, composed: true });
    this.want = want;
  }
}

declare global {
  interface HTMLElementEventMap {
    'vv-want': WantEvent;
  }
}
