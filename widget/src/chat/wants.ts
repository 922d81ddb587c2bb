import type { CallPart } from './call-part.ts';
import type { Devices } from './devices.ts';
import type { StageCode } from './stage-code.ts';
import type { Want } from './views/want-event.ts';
import type { Visit } from './visit.ts';

/** What a want is granted with. */
export type Granting = {
  readonly visit: Visit;
  readonly devices: Devices;
  readonly call: CallPart;
  readonly code: StageCode;
};

type Grant<What> = (granting: Granting, want: Extract<Want, { what: What }>) => unknown;

/** The session of the live call, for wants that only a call has. */
const session = ({ call }: Granting) => (call.state.step === 'on' ? call.state.session : null);

const grants: { readonly [What in Want['what']]: Grant<What> } = {
  start: ({ visit }) => visit.start(),
  'allow-devices': ({ devices }) => devices.allow(),
  'go-without-camera': ({ devices }) => devices.goWithout(),
  'check-devices': ({ devices }) => devices.reset(),
  join: ({ visit, devices }) => visit.join(devices.found),
  leave: ({ visit }) => visit.leave(),
  'join-again': ({ visit }) => visit.joinAgain(),
  drafted: ({ visit }, { text }) => visit.aside.drafted(text),
  'show-typing': ({ visit }, { isOn }) => visit.aside.showTyping(isOn),
  object: ({ visit }, { text }) => visit.object(text),
  'accept-call': ({ visit }) => visit.accept(),
  'end-call': ({ visit }) => visit.endCall(),
  'use-this-tab': ({ visit }) => visit.reconnect(),
  reload: () => location.reload(),
  'load-again': ({ visit, code }) => code.enter(visit.store.state.stage),
  'choose-camera': (granting, { deviceId }) =>
    session(granting)?.choose('camera', deviceId) ?? granting.devices.chooseCamera(deviceId),
  'choose-microphone': (granting, { deviceId }) =>
    session(granting)?.choose('microphone', deviceId) ?? granting.devices.chooseMicrophone(deviceId),
  'choose-speaker': (granting, { deviceId }) => session(granting)?.choose('speaker', deviceId),
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
