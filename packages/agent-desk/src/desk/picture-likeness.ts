import type { Fetch } from '../staff/staff-api.ts';

/*
 * How alike two pictures look: dHash, as N. Krawetz describes it ("Kind of Like That", 2013). Each is drawn as 9 × 8 grey values, and
 * each value says whether it is brighter than the one beside it; two pictures differ by as many of the 64 as are not the same.
 */

const WIDTH = 9;
const HEIGHT = 8;
/** Compression and a few milliseconds change a handful of them; another picture changes about half. */
const ALIKE = 12;

export type Likeness = 'same' | 'different';

/** `grey`: 72 values of brightness, row by row. */
export function differenceHash(grey: readonly number[]): boolean[] {
  return grey.flatMap((value, at) => (at % WIDTH === WIDTH - 1 ? [] : [value > (grey[at + 1] ?? 0)]));
}

export function likenessOf(one: readonly boolean[], other: readonly boolean[]): Likeness {
  return one.filter((bit, at) => bit !== other[at]).length <= ALIKE ? 'same' : 'different';
}

/** EVD3: of the pictures at two addresses; null where one of them cannot be shown. */
export async function compare(request: Fetch, one: string, other: string): Promise<Likeness | null> {
  try {
    const [first, second] = await Promise.all([hashAt(request, one), hashAt(request, other)]);
    return likenessOf(first, second);
  } catch {
    return null;
  }
}

async function hashAt(request: Fetch, url: string): Promise<boolean[]> {
  const response = await request(url);
  if (!response.ok) throw new Error('no picture');
  const picture = await createImageBitmap(await response.blob());
  const context = new OffscreenCanvas(WIDTH, HEIGHT).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, WIDTH, HEIGHT);
  picture.close();
  const { data } = context.getImageData(0, 0, WIDTH, HEIGHT);
  const brightness = (at: number): number =>
    0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
  return differenceHash(Array.from({ length: WIDTH * HEIGHT }, (_, index) => brightness(index * 4)));
}
