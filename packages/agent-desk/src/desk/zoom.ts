/** How closely a picture is looked at. `x` and `y`: by how many pixels its middle is right of and below the middle of its place. */
export type Zoom = { readonly scale: number; readonly x: number; readonly y: number };
export type Size = { readonly width: number; readonly height: number };
export type Point = { readonly x: number; readonly y: number };

export const WHOLE: Zoom = { scale: 1, x: 0, y: 0 };
export const CLOSEST = 4;
/** What a press of a button or a key does. */
export const STEP = 1.25;

/** CQ5: never past its own edges, so that a picture can be lost nowhere. */
export function moved(zoom: Zoom, by: Point, place: Size): Zoom {
  return kept({ ...zoom, x: zoom.x + by.x, y: zoom.y + by.y }, place);
}

/** CQ5: what is at `at`, counted from the middle of the place, stays there. From 1 to 4 times. */
export function zoomed(zoom: Zoom, factor: number, place: Size, at: Point = { x: 0, y: 0 }): Zoom {
  const scale = Math.min(CLOSEST, Math.max(1, zoom.scale * factor));
  const by = scale / zoom.scale;
  return kept({ scale, x: at.x - (at.x - zoom.x) * by, y: at.y - (at.y - zoom.y) * by }, place);
}

function kept({ scale, x, y }: Zoom, { width, height }: Size): Zoom {
  return { scale, x: within(x, ((scale - 1) * width) / 2), y: within(y, ((scale - 1) * height) / 2) };
}

/** Adding 0 makes -0 a 0. */
const within = (value: number, most: number): number => Math.min(most, Math.max(-most, value)) + 0;
