import { execFile } from 'node:child_process';
import { once } from 'node:events';
import type { RecordingEnd, RecordingPart, RecordingSink } from '@visavis/protocol';
import { ffmpegPath } from '@visavis/testing/node';

export type TapedPart = RecordingPart & { readonly bytes: Uint8Array[]; hasEnded: boolean };

/** Keeps what it is handed of a recording. */
export class Tape implements RecordingSink {
  readonly parts: TapedPart[] = [];
  end: RecordingEnd | null = null;

  get last(): TapedPart {
    const part = this.parts.at(-1);
    if (part === undefined) throw new Error('nothing was recorded');
    return part;
  }

  async began(part: RecordingPart): Promise<void> {
    this.parts.push({ ...part, bytes: [], hasEnded: false });
  }

  async bytes(number: number, bytes: Uint8Array): Promise<void> {
    this.part(number).bytes.push(bytes);
  }

  async ended(number: number): Promise<void> {
    this.part(number).hasEnded = true;
  }

  async over(end: RecordingEnd): Promise<void> {
    this.end = end;
  }

  part(number: number): TapedPart {
    const part = this.parts.find((one) => one.number === number);
    if (part === undefined) throw new Error(`part ${number} did not begin`);
    return part;
  }
}

export const sizeOf = ({ bytes }: TapedPart): number => bytes.reduce((sum, { length }) => sum + length, 0);

/** How many frames of a stream (`v:0`, `a:1`) a decoder makes of a recording. Throws what the decoder complains of. */
export async function framesIn({ bytes }: Pick<TapedPart, 'bytes'>, stream: string): Promise<number> {
  const args = ['-v', 'error', '-i', 'pipe:0', '-map', `0:${stream}`, '-f', 'framecrc', 'pipe:1'];
  const child = execFile(ffmpegPath(), args, { maxBuffer: 2 ** 28 });
  const said: string[] = [];
  const frames: string[] = [];
  child.stderr?.on('data', (text: string) => said.push(text));
  child.stdout?.on('data', (text: string) => frames.push(text));
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(Buffer.concat(bytes));
  await once(child, 'close');
  if (said.length > 0) throw new Error(said.join(''));
  return frames.join('').match(/^\d/gm)?.length ?? 0;
}
