import { expect, it } from 'vitest';
import { qrDrawing } from './qr-path.ts';

/** Which units of the square are dark, as the drawing says. */
function darkIn({ size, path }: ReturnType<typeof qrDrawing>): boolean[][] {
  const dark = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = Number(x); at < Number(x) + Number(length); at += 1) dark[Number(y)]![at] = true;
  return dark;
}

const FINDER = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];

it('W81 draws the three marks by which a phone finds a code, and white around it', () => {
  const drawing = qrDrawing(`https://verify.example.com/phone#t=${'a1B'.repeat(14)}`);
  const dark = darkIn(drawing);
  const corner = (left: number, top: number) =>
    Array.from({ length: 7 }, (_, y) =>
      Array.from({ length: 7 }, (_unused, x) => (dark[top + y]?.[left + x] ? '1' : '0')).join(''),
    );
  const far = drawing.size - 4 - 7;
  for (const [left, top] of [
    [4, 4],
    [far, 4],
    [4, far],
  ] as const)
    expect(corner(left, top)).toEqual(FINDER);
  const edge = dark.flatMap((row, y) =>
    row.filter((_, x) => Math.min(x, y, drawing.size - 1 - x, drawing.size - 1 - y) < 4),
  );
  expect(edge).not.toContain(true);
});

it('W81 draws another code for another link', () => {
  expect(qrDrawing('https://a.example/phone#t=1').path).not.toBe(qrDrawing('https://a.example/phone#t=2').path);
});
