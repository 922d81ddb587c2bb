export type PictureSize = { readonly width: number; readonly height: number };

/** What a camera may send; nothing here shows, or keeps, more. */
const LARGEST_SIDE = 8192;

/**
 * The size of a JPEG picture by its markers, from the first to the frame's (ITU-T T.81, annex B); null for whatever is not one
 * from its beginning to its end, or has a size that no camera has.
 */
export function jpegSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isWhole = bytes.length > 4 && view.getUint16(0) === 0xffd8 && view.getUint16(bytes.length - 2) === 0xffd9;
  if (!isWhole) return null;
  for (let at = 2; at + 9 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return sizeOf(view.getUint16(at + 7), view.getUint16(at + 5));
    const length = view.getUint16(at + 2);
    // The picture's data begin with 0xda; a frame comes before that.
    if (marker === 0xda || length < 2) return null;
    at += 2 + length;
  }
  return null;
}

/** SOF0 to SOF15 without the tables and the arithmetic conditioning between them. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const isSide = (pixels: number): boolean => pixels > 0 && pixels <= LARGEST_SIDE;
const sizeOf = (width: number, height: number): PictureSize | null =>
  isSide(width) && isSide(height) ? { width, height } : null;
