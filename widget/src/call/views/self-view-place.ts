export const CORNERS = ['top-start', 'top-end', 'bottom-start', 'bottom-end'] as const;
export type Corner = (typeof CORNERS)[number];
export type SelfViewPlace = { readonly corner: Corner; readonly isHidden: boolean };

const KEY = 'visavis:self-view';
const FIRST: SelfViewPlace = { corner: 'bottom-end', isHidden: false };

/** W45: where this tab has the picture of oneself; the first place where nothing else is known. */
export function keptPlace(): SelfViewPlace {
  try {
    const { corner, isHidden } = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Record<string, unknown>;
    const known = CORNERS.find((each) => each === corner) ?? FIRST.corner;
    return { corner: known, isHidden: isHidden === true };
  } catch {
    return FIRST;
  }
}

export function keepPlace(place: SelfViewPlace): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(place));
  } catch {
    // A browser that keeps nothing: it stays as long as the page.
  }
}

/** The corner that is next to a point of a box, both measured from the box's own beginning. */
export function cornerAt(
  point: { x: number; y: number },
  box: { width: number; height: number },
  isRtl: boolean,
): Corner {
  const isLeft = point.x < box.width / 2;
  return `${point.y < box.height / 2 ? 'top' : 'bottom'}-${isLeft === isRtl ? 'end' : 'start'}`;
}

/** The corner that an arrow key leads to; null for other keys. */
export function cornerBy(key: string, from: Corner, isRtl: boolean): Corner | null {
  const [block, inline] = from.split('-') as ['top' | 'bottom', 'start' | 'end'];
  if (key === 'ArrowUp') return `top-${inline}`;
  if (key === 'ArrowDown') return `bottom-${inline}`;
  if (key === 'ArrowLeft') return `${block}-${isRtl ? 'end' : 'start'}`;
  return key === 'ArrowRight' ? `${block}-${isRtl ? 'start' : 'end'}` : null;
}
