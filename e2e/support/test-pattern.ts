import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

type Colour = { readonly name: string; readonly rgb: readonly number[]; readonly yuv: readonly number[] };

/** What is seen in the four quarters, line by line: no turn, no mirror and no mix-up of colours leaves it as it is. */
const QUARTERS: readonly Colour[] = [
  { name: 'red', rgb: [255, 0, 0], yuv: [81, 90, 240] },
  { name: 'green', rgb: [0, 255, 0], yuv: [145, 54, 34] },
  { name: 'blue', rgb: [0, 0, 255], yuv: [41, 240, 110] },
  { name: 'white', rgb: [255, 255, 255], yuv: [235, 128, 128] },
];
const [WIDTH, HEIGHT] = [640, 480];

function plane(channel: number, width: number, height: number): Buffer {
  const value = (x: number, y: number) => QUARTERS[2 * Number(2 * y >= height) + Number(2 * x >= width)]?.yuv[channel];
  return Buffer.from(Array.from({ length: width * height }, (_, at) => value(at % width, Math.floor(at / width)) ?? 0));
}

/** A file that Chromium takes for a camera: four quarters of one colour each (YUV4MPEG2). */
export function testPattern(folder: string): string {
  const [w, h] = [WIDTH / 2, HEIGHT / 2];
  const frame = Buffer.concat([Buffer.from('FRAME\n'), plane(0, WIDTH, HEIGHT), plane(1, w, h), plane(2, w, h)]);
  const path = join(folder, 'quarters.y4m');
  writeFileSync(path, Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F30:1 Ip C420jpeg\n`), frame, frame]));
  return path;
}

/** Their names, line by line. */
export const TEST_PATTERN: readonly string[] = QUARTERS.map(({ name }) => name);

/** The colours of four points of a picture, one in each quarter. */
const pointsOf = (page: Page, png: string): Promise<number[][]> =>
  page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const at = (x: number, y: number) => [
      ...(context?.getImageData(x * image.width, y * image.height, 1, 1).data ?? []),
    ];
    return [at(0.3, 0.3), at(0.7, 0.3), at(0.3, 0.7), at(0.7, 0.7)];
  }, png);

const distance = (one: readonly number[], other: readonly number[]) =>
  other.reduce((sum, value, at) => sum + Math.abs(value - (one[at] ?? 0)), 0);

/** Which colour of the pattern this is nearest to. */
export const nameOf = (point: readonly number[]): string | undefined =>
  QUARTERS.toSorted((a, b) => distance(point, a.rgb) - distance(point, b.rgb))[0]?.name;

/** What this person sees on their screen is the test pattern: upright, not mirrored, in its colours. */
export async function expectTestPattern(page: Page): Promise<void> {
  const video = page.locator('video').first();
  const seen = async () => (await pointsOf(page, (await video.screenshot()).toString('base64'))).map(nameOf);
  await expect.poll(seen, { message: 'the quarters on the screen' }).toEqual(TEST_PATTERN);
}
