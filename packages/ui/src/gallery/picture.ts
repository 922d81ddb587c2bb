import { cdp } from 'vitest/browser';

/** The protocol of the browser's own tools; vitest leaves its types to whoever uses it. */
export const browser = () => cdp() as { send(method: string, given: object): Promise<unknown> };

/** A small picture of the window, without the pauses that make two pictures of it alike. */
export async function photograph(): Promise<string> {
  const { innerWidth: width, innerHeight: height } = window;
  const clip = { x: 0, y: 0, width, height, scale: 0.5 };
  const { data } = (await browser().send('Page.captureScreenshot', { clip, optimizeForSpeed: true })) as {
    data: string;
  };
  return data;
}

/** Whether a PNG (in base64) shows more than one colour. */
export async function hasMarks(base64: string): Promise<boolean> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const drawing = canvas.getContext('2d');
  if (!drawing) return false;
  drawing.drawImage(bitmap, 0, 0);
  const pixels = new Uint32Array(drawing.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
  return pixels.some((pixel) => pixel !== pixels[0]);
}
