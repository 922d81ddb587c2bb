import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/* Files that Chromium takes for a camera and a microphone, in which nothing happens. */

/** A second of a black picture, 640×480 (YUV4MPEG2). */
export function blackPicture(folder: string): string {
  const frame = Buffer.concat([
    Buffer.from('FRAME\n'),
    Buffer.alloc(640 * 480, 16),
    Buffer.alloc((640 * 480) / 2, 128),
  ]);
  const path = join(folder, 'black.y4m');
  writeFileSync(path, Buffer.concat([Buffer.from('YUV4MPEG2 W640 H480 F30:1 Ip C420jpeg\n'), frame, frame, frame]));
  return path;
}

/** A second of silence, 48 kHz, one channel of 16 bits (RIFF WAVE). */
export function silence(folder: string): string {
  const samples = 48_000 * 2;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(48_000, 24);
  head.writeUInt32LE(samples, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples, 40);
  const path = join(folder, 'silence.wav');
  writeFileSync(path, Buffer.concat([head, Buffer.alloc(samples)]));
  return path;
}
