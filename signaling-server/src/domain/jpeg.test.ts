import { describe, expect, it } from 'vitest';
import { aJpeg } from '../../test/a-jpeg.ts';
import { jpegSize } from './jpeg.ts';

describe('a picture that comes in', () => {
  it('EV4 has the size that its frame says', () => {
    expect(jpegSize(aJpeg({ width: 1920, height: 1080 }))).toEqual({ width: 1920, height: 1080 });
  });

  const whole = aJpeg();
  it.each([
    ['nothing', new Uint8Array()],
    ['a few bytes', new Uint8Array([0xff, 0xd8, 0xff])],
    ['a page', new TextEncoder().encode('<!doctype html><script>alert(1)</script>')],
    ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])],
    ['a picture that is cut off', whole.subarray(0, whole.length - 1)],
    ['one with something after it', Buffer.concat([whole, Buffer.from('<script>')])],
    ['one without a frame', Buffer.concat([whole.subarray(0, 20), whole.subarray(-2)])],
    ['one of no width', aJpeg({ width: 0 })],
    ['one of a size that no camera has', aJpeg({ height: 60_000 })],
  ])('EV4 is not %s', (_what, bytes) => {
    expect(jpegSize(bytes)).toBeNull();
  });
});
