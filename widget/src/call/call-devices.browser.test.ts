import { until, aCallId } from '@visavis/testing';
import { StateStore } from '@visavis/ui/state-store';
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { CallDevices } from './call-devices.ts';
import { CALL_BEGINS, type CallState } from './call-state.ts';
import { CallWishes } from './call-wishes.ts';

let devices: CallDevices;
let store: StateStore<CallState, Partial<CallState>>;
let sent: string[];

afterEach(() => devices.close());

function opens(): void {
  store = new StateStore<CallState, Partial<CallState>>(CALL_BEGINS, (state, news) => ({ ...state, ...news }));
  sent = [];
  devices = new CallDevices({
    wishes: new CallWishes(aCallId(), { usesCamera: true, cameraId: undefined, microphoneId: undefined }),
    read: () => store.state,
    tell: (news) => store.dispatch(news),
    send: async (slot) => void sent.push(slot),
  });
}

/** What the browser is asked for from now on, until the test is over; `refuses` says with what it answers no. */
function questions(refuses: (kinds: readonly string[]) => DOMException | null = () => null): string[][] {
  const { mediaDevices } = navigator;
  const ask = mediaDevices.getUserMedia.bind(mediaDevices);
  const asked: string[][] = [];
  mediaDevices.getUserMedia = async (wanted = {}) => {
    const kinds = Object.keys(wanted).toSorted();
    asked.push(kinds);
    const no = refuses(kinds);
    if (no) throw no;
    return ask(wanted);
  };
  onTestFinished(() => void (mediaDevices.getUserMedia = ask));
  return asked;
}

it('W101 asks for camera and microphone in one question, and sends the picture first', async () => {
  const asked = questions();
  opens();
  await until('both devices', () => sent.length === 2);
  expect(asked).toEqual([['audio', 'video']]);
  expect(sent).toEqual(['camera', 'microphone']);
});

it('W101 has the microphone where the camera cannot be had', async () => {
  questions((kinds) => (kinds.includes('video') ? new DOMException('in use', 'NotReadableError') : null));
  opens();
  await until('the microphone', () => store.state.microphone.state === 'on');
  expect(store.state.camera).toMatchObject({ state: 'failed', failure: { kind: 'in-use' } });
  expect(sent).toEqual(['microphone']);
});

it('W101 stops the camera that comes when it is not wanted any more, and keeps the microphone', async () => {
  opens();
  devices.turnOff();
  await until('the microphone', () => store.state.microphone.state === 'on');
  expect(store.state.camera).toEqual({ state: 'off' });
  expect(sent).toEqual(['microphone']);
});
