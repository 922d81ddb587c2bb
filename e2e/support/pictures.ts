import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { CHROMIUM_FLAGS, tempFolder } from '@visavis/testing/node';

/** Red, green, blue, of 255. */
type Colour = readonly [red: number, green: number, blue: number];

const WIDTH = 1280;
const HEIGHT = 720;
/** Luma, blueness and redness of each quarter of the picture, so that neither a mirrored one nor one upside down is the same. */
const QUARTERS = {
  topLeft: [80, 90, 230],
  topRight: [140, 50, 40],
  bottomLeft: [40, 235, 110],
  bottomRight: [220, 128, 128],
} as const;
export type Quarter = keyof typeof QUARTERS;

/** What Chromium plays in place of a camera, in its full size: four quarters, each of one colour. */
function quartersFilm(): Buffer {
  const plane = (at: 0 | 1 | 2, scale: 1 | 2): Buffer => {
    const [width, height] = [WIDTH / scale, HEIGHT / scale];
    const row = (left: number, right: number) =>
      Buffer.concat([Buffer.alloc(width / 2, left), Buffer.alloc(width / 2, right)]);
    const half = (left: Quarter, right: Quarter) =>
      Array.from({ length: height / 2 }, () => row(QUARTERS[left][at], QUARTERS[right][at]));
    return Buffer.concat([...half('topLeft', 'topRight'), ...half('bottomLeft', 'bottomRight')]);
  };
  const frame = Buffer.concat([Buffer.from('FRAME\n'), plane(0, 1), plane(1, 2), plane(2, 2)]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F20:1 Ip A1:1 C420jpeg\n`), frame, frame]);
}

/** Runs a story with the flags of a browser whose camera shows the four quarters. */
export async function withQuarters(story: (flags: readonly string[]) => Promise<void>): Promise<void> {
  const folder = await tempFolder();
  try {
    const film = join(folder.path, 'quarters.y4m');
    await writeFile(film, quartersFilm());
    await story([...CHROMIUM_FLAGS, `--use-file-for-fake-video-capture=${film}`]);
  } finally {
    await folder.remove();
  }
}

export type SeenPicture = {
  readonly status: number;
  readonly width: number;
  readonly height: number;
  readonly quarters: Readonly<Record<Quarter, Colour>>;
  /** Hex, the beginning of its bytes. */
  readonly begin: string;
};

/** A piece of evidence as the person of this page gets it: null for somebody who is refused. */
export function pictureAt(page: Page, path: string): Promise<SeenPicture | number> {
  return page.evaluate(async (address) => {
    const response = await fetch(address);
    if (!response.ok) return response.status;
    const bytes = await response.arrayBuffer();
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const drawing = canvas.getContext('2d')!;
    drawing.drawImage(picture, 0, 0);
    const at = (x: number, y: number): Colour => {
      const [red = 0, green = 0, blue = 0] = drawing.getImageData(x * picture.width, y * picture.height, 1, 1).data;
      return [red, green, blue];
    };
    const begin = [...new Uint8Array(bytes.slice(0, 64))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return {
      status: response.status,
      width: picture.width,
      height: picture.height,
      quarters: {
        topLeft: at(0.25, 0.25),
        topRight: at(0.75, 0.25),
        bottomLeft: at(0.25, 0.75),
        bottomRight: at(0.75, 0.75),
      },
      begin,
    };
  }, path);
}

/** What a colour of the four quarters is called. */
export function nameOf([red, green, blue]: Colour): string {
  if (Math.min(red, green, blue) > 180) return 'white';
  if (red > green + 60 && red > blue + 60) return 'red';
  if (green > red + 60 && green > blue + 60) return 'green';
  return blue > red + 60 && blue > green + 60 ? 'blue' : `${red} ${green} ${blue}`;
}
