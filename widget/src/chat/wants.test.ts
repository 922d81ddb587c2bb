import { expect, it } from 'vitest';
import type { Want } from './views/want-event.ts';
import { grant, type Granting } from './wants.ts';

/** Writes down what is asked of it, by name. */
function recorder(name: string, asked: string[]): object {
  return new Proxy(
    {},
    {
      get:
        (_, member) =>
        (...given: unknown[]) =>
          asked.push([name, member, ...given].join(' ')),
    },
  );
}

function granted(wants: readonly Want[], isInCall: boolean): string[] {
  const asked: string[] = [];
  const session = recorder('session', asked);
  const granting = {
    visit: Object.assign(Object.create(recorder('visit', asked)) as object, {
      phone: { state: { state: 'none' } },
      calls: recorder('calls', asked),
    }),
    connectivity: { reach: 'reach' },
    devices: Object.assign(Object.create(recorder('devices', asked)) as object, { found: 'found', choice: 'choice' }),
    call: {
      state: isInCall ? { step: 'on', session } : { step: 'none' },
      loadAgain: () => asked.push('call loadAgain'),
    },
  } as unknown as Granting;
  for (const want of wants) grant(granting, want);
  return asked;
}

it('W3 does what was asked, where it belongs', () => {
  const wants: Want[] = [
    { what: 'start' },
    { what: 'allow-devices' },
    { what: 'go-without-camera' },
    { what: 'check-devices' },
    { what: 'join' },
    { what: 'leave' },
    { what: 'join-again' },
    { what: 'object', text: 'That was not me.' },
    { what: 'accept-call' },
    { what: 'end-call' },
    { what: 'withdraw', to: 'recording' },
    { what: 'use-this-tab' },
  ];
  expect(granted(wants, false)).toEqual([
    'visit start',
    'devices allow',
    'devices goWithout',
    'devices reset',
    'visit join found reach',
    'visit leave',
    'visit joinAgain',
    'visit object That was not me.',
    'calls accept',
    'calls end',
    'calls withdraw recording',
    'visit takeOver',
  ]);
});

it('W8 chooses devices for the call while there is one, else for the check', () => {
  const wants: Want[] = [
    { what: 'choose-camera', deviceId: 'a' },
    { what: 'choose-microphone', deviceId: 'b' },
  ];
  expect(granted(wants, false)).toEqual(['devices chooseCamera a', 'devices chooseMicrophone b']);
  expect(granted(wants, true)).toEqual(['session choose camera a', 'session choose microphone b']);
});

it('W3 what only a call has is nothing without one', () => {
  const wants: Want[] = [{ what: 'toggle-microphone' }, { what: 'toggle-camera' }, { what: 'play-sound' }];
  expect(granted(wants, false)).toEqual([]);
  expect(granted(wants, true)).toEqual(['session toggleMicrophone', 'session toggleCamera', 'session playSound']);
});

it('W11 another try joins again, or loads again what could not be loaded', () => {
  expect(granted([{ what: 'retry-call' }], true)).toEqual(['session join']);
  expect(granted([{ what: 'retry-call' }], false)).toEqual(['call loadAgain']);
});
