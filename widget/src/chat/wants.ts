import type { DeviceCheck, PhoneStatus } from '@visavis/protocol';
import type { CallPart } from './call-part.ts';
import { VisavisSignInEvent } from '../chat-events.ts';
import type { Connectivity } from './connectivity.ts';
import type { Devices } from './devices.ts';
import { soundChoice } from './sound-choice.ts';
import type { StageCode } from './stage-code.ts';
import type { PhonePart } from '../phone/phone-part.ts';
import type { TurnNotice } from './turn-notice.ts';
import type { Want } from './views/want-event.ts';
import type { Visit } from './visit.ts';

/** What a want is granted with. */
export type Granting = {
  readonly visit: Visit;
  readonly devices: Devices;
  readonly connectivity: Connectivity;
  readonly call: CallPart;
  readonly phone: PhonePart;
  readonly code: StageCode;
  readonly turn: TurnNotice;
  /** Says something to the page around. */
  readonly tellPage: (event: Event) => unknown;
};

type Grant<What> = (granting: Granting, want: Extract<Want, { what: What }>) => unknown;

/** The session of the live call, for wants that only a call has. */
const session = ({ call }: Granting) => (call.state.step === 'on' ? call.state.session : null);

/** Whoever has a phone ready needs no camera here. */
const withPhoneFound = (phone: PhoneStatus['state'], found: DeviceCheck): DeviceCheck =>
  phone === 'none' || phone === 'offered' ? found : { ...found, camera: 'on-phone' };

const grants: { readonly [What in Want['what']]: Grant<What> } = {
  start: ({ visit }) => visit.start(),
  'allow-devices': ({ devices }) => devices.allow(),
  'allow-any-device': ({ devices }) => devices.allowAny(),
  'use-devices': ({ devices }, { stream }) => devices.use(stream),
  'devices-refused': ({ devices }, { error }) => devices.refused(error),
  'say-why': ({ devices }, { said }) => devices.sayWhy(said),
  'go-without-camera': ({ devices }) => devices.goWithout(),
  'check-devices': ({ devices }) => devices.reset(),
  join: ({ visit, devices, connectivity }) =>
    visit.join(withPhoneFound(visit.phone.state.state, devices.found), connectivity.reach),
  'try-connection': ({ visit, connectivity }) => visit.link && connectivity.find(visit.link),
  'show-phone': ({ visit, phone }) => phone.show(visit.link, visit.phone.state.state),
  'renew-phone': ({ visit, phone }) => phone.renew(visit.link),
  'hide-phone': ({ phone }) => phone.hide(),
  'stop-phone': ({ visit, phone }) => phone.stop(visit.link),
  leave: ({ visit }) => visit.leave(),
  'join-again': ({ visit }) => visit.joinAgain(),
  drafted: ({ visit }, { text }) => visit.aside.drafted(text),
  'show-typing': ({ visit }, { isOn }) => visit.aside.showTyping(isOn),
  object: ({ visit }, { text }) => visit.object(text),
  'accept-call': ({ visit }) => visit.calls.accept(),
  'end-call': ({ visit }) => visit.calls.end(),
  agree: ({ visit }, { consent }) => visit.calls.agree(consent),
  withdraw: ({ visit }, { to }) => visit.calls.withdraw(to),
  'use-this-tab': ({ visit }) => visit.takeOver(),
  'try-again': ({ visit }) => visit.reconnect(),
  'have-link': ({ visit }) => visit.haveLink(),
  'sign-in': ({ tellPage }) => tellPage(new VisavisSignInEvent()),
  'step-away': ({ visit }) => visit.setPresence(false),
  'come-back': ({ visit }) => visit.setPresence(true),
  'still-here': ({ visit }) => visit.stillHere(),
  sound: () => soundChoice.set(!soundChoice.isOn),
  notify: ({ turn }) => turn.ask(),
  // The launcher hears it, too, and closes.
  close: () => undefined,
  reload: () => location.reload(),
  'load-again': ({ visit, code }) => code.enter(visit.store.state.stage),
  'choose-camera': (granting, { deviceId }) =>
    session(granting)?.choose('camera', deviceId) ?? granting.devices.chooseCamera(deviceId),
  'choose-microphone': (granting, { deviceId }) =>
    session(granting)?.choose('microphone', deviceId) ?? granting.devices.chooseMicrophone(deviceId),
  'choose-speaker': (granting, { deviceId }) =>
    session(granting)?.choose('speaker', deviceId) ?? granting.devices.chooseSpeaker(deviceId),
  'toggle-microphone': (granting) => session(granting)?.toggleMicrophone(),
  'toggle-camera': (granting) => session(granting)?.toggleCamera(),
  'sound-only': (granting) => session(granting)?.soundOnly(),
  'turn-camera': (granting) => session(granting)?.turnCamera(),
  'use-found': (granting) => session(granting)?.useFound(),
  'dismiss-news': (granting) => session(granting)?.dismissNews(),
  'play-sound': (granting) => session(granting)?.playSound(),
  'retry-call': (granting) =>
    session(granting)?.join() ?? granting.call.loadAgain(granting.visit.link, granting.devices.choice),
};

/** Does what a person asked for by pressing something. What comes of it is seen in the states, never awaited here. */
export function grant(granting: Granting, want: Want): void {
  (grants[want.what] as Grant<Want['what']>)(granting, want);
}
