import { aCallId } from '@visavis/testing';
import { beforeEach, expect, it } from 'vitest';
import { CallWishes } from './call-wishes.ts';

const begins = { usesCamera: true, cameraId: 'a', microphoneId: undefined };

beforeEach(() => sessionStorage.clear());

it('W44 keeps what was chosen for the same call, and nothing of another one', () => {
  const callId = aCallId();
  new CallWishes(callId, begins).change({ usesCamera: false, isMuted: true, cameraId: 'b' });
  expect(new CallWishes(callId, begins).now).toEqual({
    usesCamera: false,
    isMuted: true,
    isSoundOnly: false,
    cameraId: 'b',
    microphoneId: undefined,
  });
  expect(new CallWishes(aCallId(), begins).now).toMatchObject({ usesCamera: true, isMuted: false });
});

it.each(['{', '[]', '"x"', '{"callId":"CALL","wishes":null}'])('W44 begins anew where %s was kept', (found) => {
  const callId = aCallId();
  sessionStorage.setItem('visavis:call', found.replace('CALL', callId));
  expect(new CallWishes(callId, begins).now).toMatchObject(begins);
});

it('W44 turns no camera on for what another script wrote', () => {
  const callId = aCallId();
  sessionStorage.setItem('visavis:call', JSON.stringify({ callId, wishes: { usesCamera: 'yes', cameraId: 7 } }));
  expect(new CallWishes(callId, begins).now).toMatchObject({ usesCamera: false, cameraId: undefined });
});
