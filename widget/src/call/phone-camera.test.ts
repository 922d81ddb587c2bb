import { expect, it } from 'vitest';
import { isPhoneCamera, isPhoneSending } from './phone-camera.ts';

it.each(['live', 'paused'] as const)('W80 has the picture of a phone that is %s in the call', (phone) => {
  expect([isPhoneSending(phone), isPhoneCamera(phone, false)]).toEqual([true, true]);
});

it.each(['joined', 'lost'] as const)(
  'W80 keeps a phone that is %s as the camera that it was, and makes it none',
  (phone) => {
    expect([isPhoneSending(phone), isPhoneCamera(phone, true), isPhoneCamera(phone, false)]).toEqual([
      false,
      true,
      false,
    ]);
  },
);

it.each(['none', 'offered'] as const)('W80 has no camera in a phone that is %s', (phone) => {
  expect([isPhoneSending(phone), isPhoneCamera(phone, true)]).toEqual([false, false]);
});
