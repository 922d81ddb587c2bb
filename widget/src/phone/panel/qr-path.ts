import { correction, generate } from 'lean-qr/nano';

/** Modules of white around a code, without which many phones do not find it (ISO/IEC 18004, 5.3.8). */
const QUIET = 4;

/** A QR code as the drawing of its dark modules, one unit each, inside a square of `size` units with the quiet zone around. */
export type QrDrawing = { readonly size: number; readonly path: string };

/** Called by the panel for a link of about a hundred characters; a quarter of what is seen may be damaged or glaring. */
export function qrDrawing(text: string): QrDrawing {
  const code = generate(text, { minCorrectionLevel: correction.Q });
  const rows = Array.from({ length: code.size }, (_, y) => rowPath(code, y));
  return { size: code.size + 2 * QUIET, path: rows.join('') };
}

/** Neighbours are one stroke, so that no hairline of light comes between them. */
function rowPath(code: { readonly size: number; get(x: number, y: number): boolean }, y: number): string {
  let path = '';
  for (let x = 0; x < code.size; x += 1) {
    if (!code.get(x, y)) continue;
    const from = x;
    while (code.get(x + 1, y)) x += 1;
    const length = x + 1 - from;
    path += `M${from + QUIET} ${y + QUIET}h${length}v1h-${length}z`;
  }
  return path;
}
