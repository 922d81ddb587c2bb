import { describe, expect, it } from 'vitest';
import { DeviceCheck } from './ticket-messages.ts';
import { WithoutCamera } from './without-camera.ts';

const takes = (said: unknown) => WithoutCamera.safeParse(said).success;

describe('why somebody goes on without a camera', () => {
  it('is one of a few reasons, with words or without', () => {
    expect(takes({ reason: 'no-camera', words: null })).toBe(true);
    expect(takes({ reason: 'other', words: 'A friend’s computer, الكاميرا معطلة' })).toBe(true);
    expect(takes({ reason: 'bored', words: null })).toBe(false);
    expect(takes({ reason: 'other' })).toBe(false);
  });

  it.each([
    ['nothing', ''],
    ['too much', 'x'.repeat(201)],
    ['two lines', 'one\ntwo'],
    ['a NUL', 'a\u0000b'],
    ['spaces around', ' a '],
    ['half a character', '\ud800'],
  ])('is refused with %s', (_, words) => {
    expect(takes({ reason: 'other', words })).toBe(false);
  });

  it('is left out by older browsers and in what they stored, and can be null', () => {
    const found = { camera: 'declined', microphone: 'not-checked' };
    expect(DeviceCheck.parse(found)).toEqual(found);
    expect(DeviceCheck.safeParse({ ...found, withoutCamera: null }).success).toBe(true);
    expect(DeviceCheck.safeParse({ ...found, withoutCamera: { reason: 'rather-not', words: null } }).success).toBe(
      true,
    );
    expect(DeviceCheck.safeParse({ ...found, withoutCamera: 'because' }).success).toBe(false);
  });
});
