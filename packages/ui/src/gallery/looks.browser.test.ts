import { html, nothing, render } from 'lit';
import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Gallery } from './gallery.ts';
import { cutText, edgeless, settle, tooWide } from './looks.ts';
import { hasMarks, photograph } from './picture.ts';
import { showState } from './stage.ts';

const place = document.createElement('div');
const look = { view: 'a-view', state: 'shown', isDark: false, isRtl: false, isCalm: true, locale: '' };

function show(template: unknown): void {
  render(template, place);
}

/** A rule for what a test shows; nothing here is served, so nothing forbids it. */
function sheet(rules: string): void {
  const made = new CSSStyleSheet();
  made.replaceSync(rules);
  document.adoptedStyleSheets = [made];
}

beforeEach(() => {
  document.body.replaceChildren(place);
  sheet('');
});

it('G2 finds what makes a page scroll sideways, and not what scrolls by itself', async () => {
  await page.viewport(400, 400);
  sheet('.wide { width: 600px } .scroller { overflow: auto }');
  show(html`<p class="wide">Wide</p>`);
  expect(tooWide()).toEqual(['p.wide']);
  show(html`<div class="scroller"><p class="wide">Wide</p></div>`);
  expect(tooWide()).toEqual([]);
  await page.viewport(1280, 800);
});

it('G2 finds text that is cut off, unless it scrolls or its title says all of it', () => {
  sheet('p { width: 40px; white-space: nowrap } .cut { overflow: hidden; text-overflow: ellipsis }');
  show(
    html`<p class="cut">Cut off somewhere</p>
      <p>Runs out of its box</p>
      <p class="cut" title="All of it is here">All of it is here</p>`,
  );
  expect(cutText()).toEqual(['p.cut “Cut off somewhere”', 'p “Runs out of its box”']);
});

it('G2 finds controls without an edge', () => {
  sheet('button { appearance: none; border: 1px solid } .bare { border: 0 }');
  show(html`<button>Good</button><button class="bare">Bare</button>`);
  expect(edgeless()).toEqual(['button.bare']);
});

it('G2 tells a blank picture from one that shows something', async () => {
  show(nothing);
  expect(await hasMarks(await photograph())).toBe(false);
  show(html`<p>Here</p>`);
  expect(await hasMarks(await photograph())).toBe(true);
});

it('G3 shows a state as somebody sees it who asked for less motion, and everything at its end', async () => {
  sheet('@keyframes away { to { opacity: 0 } } p { animation: away 9s infinite } b { animation: away 9s forwards }');
  show(
    html`<p>Blinks</p>
      <b>Goes</b>`,
  );
  settle();
  const [paragraph, bold] = [...place.children].map((element) => getComputedStyle(element).opacity);
  expect([paragraph, bold]).toEqual(['1', '0']);
  const gallery: Gallery = { 'a-view': { area: 'Test', states: { shown: () => html`<p>Still</p>` } } };
  const stage = await showState(gallery, look);
  expect(document.title).toBe('a-view: shown');
  expect(stage.textContent).toContain('Still');
});

it('G3 shows a state light or dark, and from right to left', async () => {
  const gallery: Gallery = { 'a-view': { area: 'Test', states: { shown: () => html`<p>Here</p>` } } };
  const stage = await showState(gallery, { ...look, isDark: true, isRtl: true });
  const { colorScheme, direction } = getComputedStyle(stage);
  expect([colorScheme, direction]).toEqual(['dark', 'rtl']);
  await showState(gallery, look);
  expect(getComputedStyle(document.documentElement).direction).toBe('ltr');
});
