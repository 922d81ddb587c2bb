import { until } from '@visavis/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page as frame, userEvent } from 'vitest/browser';
import { find, inside } from '../../test/place.ts';
import { keepServer } from './page-facts.ts';
import { defineWidget, type VisavisWidget } from './visavis-widget.ts';

let tests = 0;
let widget: VisavisWidget;

defineWidget();

/** What pages do to everything on them, and some of it to us by name. */
const HOSTILE = `
  * { all: unset !important; display: block !important; color: red !important; font: 40px/3 serif !important;
      letter-spacing: 9px !important; visibility: hidden !important; pointer-events: none !important; cursor: wait !important;
      text-transform: uppercase !important; opacity: 0.1 !important; position: absolute !important }
  visavis-widget { display: none !important; transform: scale(0.1) !important; inset: 0 !important; z-index: -1 !important;
      filter: blur(9px) !important; clip-path: circle(1px) !important; contain: strict !important; zoom: 0.2 !important }
  dialog, button, h2, h3 { display: none !important }`;

async function include(): Promise<void> {
  widget = document.createElement('visavis-widget');
  document.body.append(widget);
  await widget.updateComplete;
}

const LOOKS = [
  'color',
  'fontSize',
  'fontFamily',
  'letterSpacing',
  'visibility',
  'opacity',
  'textTransform',
  'cursor',
] as const;

function looksOf(selector: string) {
  const element = inside(widget, selector);
  const style = getComputedStyle(element);
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height, ...Object.fromEntries(LOOKS.map((name) => [name, style[name]])) };
}

function everyLook() {
  return ['.panel', '.launcher', '.bar h2', 'h3'].map(looksOf);
}

beforeEach(async () => {
  tests += 1;
  keepServer(`http://hostile-${tests}.localhost:9`);
  await frame.viewport(1000, 800);
});
afterEach(() => {
  document.body.replaceChildren();
  for (const style of document.head.querySelectorAll('style[data-hostile]')) style.remove();
});

it('W65 looks the same under a style sheet that unsets, hides and colours everything', async () => {
  await include();
  widget.show();
  await until('the view', () => find(widget, 'h3'));
  await until('the focus', () => find(widget, 'h3')?.matches(':focus'));
  const before = everyLook();
  const style = document.createElement('style');
  style.dataset['hostile'] = '';
  style.textContent = HOSTILE;
  document.head.append(style);
  expect(everyLook()).toEqual(before);
});

it('W65 is what is under the pointer there, and answers to it', async () => {
  await include();
  const style = document.createElement('style');
  style.dataset['hostile'] = '';
  style.textContent = HOSTILE;
  document.head.append(style);
  const { x, y, width, height } = inside(widget, '.launcher').getBoundingClientRect();
  expect(document.elementFromPoint(x + width / 2, y + height / 2)).toBe(widget);
  inside(widget, '.launcher').click();
  await until('the panel', () => widget.open);
});

it('W65 keeps what is typed inside to itself: no shortcut of the page runs', async () => {
  await include();
  const heard: string[] = [];
  const page = new AbortController();
  for (const type of ['keydown', 'keypress', 'keyup', 'input', 'beforeinput', 'paste']) {
    for (const where of [document, window]) where.addEventListener(type, (event) => heard.push(event.type), page);
  }
  widget.show();
  await until('the focus', () => find(widget, 'h3')?.matches(':focus'));
  await userEvent.keyboard('k/{Tab}{Escape}');
  await until('the panel to be closed', () => !widget.open);
  page.abort();
  expect(heard).toEqual([]);
});

it('W65 is there again after a page made it inert for a while', async () => {
  await include();
  widget.inert = true;
  widget.setAttribute('aria-hidden', 'true');
  widget.show();
  await until('the chat', () => find(widget, 'visavis-chat'));
  widget.inert = false;
  widget.removeAttribute('aria-hidden');
  inside(widget, '.launcher').click();
  await widget.updateComplete;
  expect(widget.open).toBe(false);
});

it.each([
  [390, 700],
  [844, 390],
])('W66 fills a phone of %i × %i, and holds the page behind still until it is closed', async (width, height) => {
  await frame.viewport(width, height);
  const tall = document.createElement('main');
  tall.style.height = '4000px';
  document.body.append(tall);
  await include();
  const root = document.documentElement;
  expect(getComputedStyle(root).overflowY).not.toBe('hidden');
  widget.show();
  await until('the chat', () => find(widget, 'visavis-chat'));
  expect(inside(widget, '.panel').getBoundingClientRect()).toMatchObject({
    x: 0,
    y: 0,
    width: innerWidth,
    height: innerHeight,
  });
  expect(getComputedStyle(root).overflowY).toBe('hidden');
  widget.hide();
  await widget.updateComplete;
  expect(getComputedStyle(root).overflowY).not.toBe('hidden');
});

it('W66 leaves a page on a large screen to scroll', async () => {
  await include();
  widget.show();
  await widget.updateComplete;
  expect(getComputedStyle(document.documentElement).overflowY).not.toBe('hidden');
});
