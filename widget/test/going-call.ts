import { CALL_BEGINS } from '../src/call/call-state.ts';
import type { ShownCall } from '../src/call/views/shown-call.ts';

/** A call that goes well; what a test or a state of the gallery is about is put over it. */
export const goingCall: ShownCall = {
  ...CALL_BEGINS,
  media: 'connected',
  camera: { state: 'on' },
  microphone: { state: 'on' },
  agent: 'heard',
};
