import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ffmpegPath } from '@visavis/testing/node';
import type { Stack } from './stack.ts';
import { nameOf } from './test-pattern.ts';

const WIDTH = 64;
const HEIGHT = 48;

/** The files of evidence as they lie on the disk of the server; none when there is no folder for them. */
export async function evidenceFiles({ dataFolder }: Stack): Promise<Buffer[]> {
  const folder = join(dataFolder, 'evidence');
  const names = await readdir(folder).catch(() => []);
  return Promise.all(names.map((name) => readFile(join(folder, name))));
}

/** How many bytes of evidence there are. */
export const evidenceBytes = async (stack: Stack): Promise<number> =>
  (await evidenceFiles(stack)).reduce((sum, { length }) => sum + length, 0);

/** The names of the tracks of a recording, such as `Freelancer: voice`. */
export async function tracksOf(recording: Buffer): Promise<string[]> {
  const { said } = await ffmpeg(recording, ['-c', 'copy', '-map', '0', '-f', 'null', '-']);
  const [input = ''] = said.split('Output #0');
  return [...input.matchAll(/^\s+title\s+: (.+: .+)$/gimu)].map(([, title = '']) => title.trim());
}

/** What the last frame of its picture shows in each quarter. */
export async function lastPictureOf(recording: Buffer): Promise<(string | undefined)[]> {
  const size = WIDTH * HEIGHT * 3;
  const as = ['-map', '0:v:0', '-vf', `scale=${WIDTH}:${HEIGHT}`, '-pix_fmt', 'rgb24', '-f', 'rawvideo', '-'];
  const { frames } = await ffmpeg(recording, as);
  const count = Math.floor(frames.length / size);
  const last = frames.subarray((count - 1) * size, count * size);
  const at = (x: number, y: number) => [...last.subarray((y * WIDTH + x) * 3, (y * WIDTH + x) * 3 + 3)];
  const [left, right] = [WIDTH / 4, (3 * WIDTH) / 4];
  const [top, bottom] = [HEIGHT / 4, (3 * HEIGHT) / 4];
  return [at(left, top), at(right, top), at(left, bottom), at(right, bottom)].map(nameOf);
}

/** The loudest moment of one voice, in dB below full; silence is about -91. */
export async function loudnessOf(recording: Buffer, voice: number): Promise<number> {
  const { said } = await ffmpeg(recording, ['-map', `0:a:${voice}`, '-af', 'volumedetect', '-f', 'null', '-']);
  return Number(/max_volume: (-?[\d.]+) dB/u.exec(said)?.[1] ?? Number.NEGATIVE_INFINITY);
}

async function ffmpeg(input: Buffer, args: readonly string[]): Promise<{ frames: Buffer; said: string }> {
  const child = spawn(ffmpegPath(), ['-hide_banner', '-i', 'pipe:0', ...args], { stdio: 'pipe' });
  const frames: Buffer[] = [];
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => frames.push(bytes));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stdin.on('error', () => undefined).end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}:\n${said}`);
  return { frames: Buffer.concat(frames), said };
}
