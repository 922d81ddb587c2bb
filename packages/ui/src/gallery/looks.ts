import { everythingIn } from './stage.ts';

/* What a look at a drawn state can find without anybody's eyes. */

const nameOf = (element: Element): string => {
  const root = element.getRootNode();
  const host = root instanceof ShadowRoot ? `${root.host.localName} > ` : '';
  const classes =
    typeof element.className === 'string' && element.className
      ? `.${element.className.trim().replace(/\s+/g, '.')}`
      : '';
  return `${host}${element.localName}${classes}`;
};

const isSeen = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
  getComputedStyle(element).clipPath !== 'inset(50%)';

const parentOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

const SCROLLS = /auto|scroll/;

/** Whether something around it scrolls or cuts what is too wide, so that the page does not. */
function isContained(element: Element): boolean {
  for (let at = parentOf(element); at && at !== document.body; at = parentOf(at)) {
    const { overflowX, clipPath } = getComputedStyle(at);
    if (overflowX !== 'visible' || clipPath !== 'none') return true;
  }
  return false;
}

/** What makes the page scroll sideways. */
export function tooWide(): string[] {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const culprits = everythingIn(document.body).filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return (right > width + 1 || left < -1) && isSeen(element) && !isContained(element);
  });
  return culprits.length > 0 ? culprits.map(nameOf) : ['the page'];
}

const hasOwnText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());

/** Text that is cut off or runs out of its box. A line that ends in dots has to say all of it in its title. */
export function cutText(): string[] {
  return everythingIn(document.body)
    .filter((element) => hasOwnText(element) && isSeen(element) && isCut(element))
    .map((element) => `${nameOf(element)} “${(element.textContent ?? '').trim().slice(0, 40)}”`);
}

function isCut(element: Element): boolean {
  const { display, overflowX, overflowY, textOverflow } = getComputedStyle(element);
  if (display === 'inline' || display === 'contents' || element.closest('svg, select, textarea')) return false;
  if (textOverflow === 'ellipsis' && element.hasAttribute('title')) return false;
  const isCutAcross = !SCROLLS.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
  const isCutDown = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
  return isCutAcross || isCutDown;
}

/** Controls that have no edge left where the system chooses the colours. */
export function edgeless(): string[] {
  return everythingIn(document.body)
    .filter((element) => element.matches('button, input, select, textarea') && isSeen(element))
    .filter((element) => {
      const { borderTopStyle, borderTopWidth, outlineStyle, appearance } = getComputedStyle(element);
      return (
        appearance === 'none' && outlineStyle === 'none' && (borderTopStyle === 'none' || borderTopWidth === '0px')
      );
    })
    .map(nameOf);
}

/** Brings every movement to where it ends, so that nothing is looked at half-way. */
export function settle(): void {
  for (const movement of document.getAnimations()) {
    const { endTime } = movement.effect?.getComputedTiming() ?? {};
    if (endTime === Infinity) movement.cancel();
    else movement.finish();
  }
}
