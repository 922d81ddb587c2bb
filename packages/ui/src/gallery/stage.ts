import { adoptStyles, html, LitElement, nothing, render } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { tokens } from '../tokens/tokens.ts';
import { lookHash, type Gallery, type Languages, type Look } from './gallery.ts';
import { stageStyles } from './stage.styles.ts';

const served = globalThis.fetch;

/** Shows one state on the whole page, and answers when it and all its parts are drawn. Called by the stage's page and by tests. */
export async function showState(gallery: Gallery, look: Look, languages?: Languages): Promise<HTMLElement> {
  await dressPage(look, languages);
  document.title = `${look.view}: ${look.state}`;
  globalThis.fetch = served;
  const stage = stageOf(gallery, look);
  render(html`${keyed(lookHash(look), gallery[look.view]?.states[look.state]?.() ?? nothing)}`, stage);
  await drawn(stage);
  scrollTo(0, 0);
  if (gallery[look.view]?.frame === 'page') await loaded(stage);
  if (look.isCalm) for (const sheet of sheetsIn(document)) calm(sheet);
  return stage;
}

/** How the page itself looks and speaks. */
async function dressPage(look: Look, languages?: Languages): Promise<void> {
  const root = document.documentElement;
  // What was shown before must not follow the change of language.
  document.body.replaceChildren();
  root.lang = look.locale || 'en';
  const dir = await languages?.speak(root.lang);
  root.dir = look.isRtl ? 'rtl' : (dir ?? 'ltr');
  root.style.colorScheme = look.isDark ? 'dark' : 'light';
}

function stageOf(gallery: Gallery, { view }: Look): HTMLElement {
  const { frame = 'part', inlineSize } = gallery[view] ?? {};
  adoptStyles(document as unknown as ShadowRoot, [tokens, stageStyles]);
  const stage = document.createElement(frame === 'page' ? 'div' : 'main');
  stage.className = `stage ${frame}`;
  stage.dataset['view'] = view;
  if (inlineSize !== undefined) stage.style.maxInlineSize = `${inlineSize}px`;
  document.body.replaceChildren(stage);
  return stage;
}

/** Elements are drawn from outside in; a round in which nothing new turned up is the last. */
async function drawn(stage: Element): Promise<void> {
  let before = -1;
  for (let all = everythingIn(stage); all.length !== before; all = everythingIn(stage)) {
    before = all.length;
    for (const element of all) if (element instanceof LitElement) await element.updateComplete;
  }
}

/** A page asks and is answered before the next picture; what came is drawn with it. */
async function loaded(stage: Element): Promise<void> {
  await new Promise(requestAnimationFrame);
  await drawn(stage);
}

/** All elements inside, through shadow roots. */
export function everythingIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? everythingIn(element.shadowRoot) : []),
  ]);
}

function sheetsIn(root: Document): Set<CSSStyleSheet> {
  const roots = everythingIn(root).flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return new Set([root, ...roots].flatMap(({ adoptedStyleSheets }) => adoptedStyleSheets));
}

/** What a page cannot ask for is brought about in its sheets: rules for less motion hold, those for motion do not. */
function calm(sheet: CSSStyleSheet): void {
  for (const rule of sheet.cssRules) {
    if (!(rule instanceof CSSMediaRule) || !rule.media.mediaText.includes('prefers-reduced-motion')) continue;
    rule.media.mediaText = rule.media.mediaText.includes('no-preference') ? 'not all' : 'all';
  }
}
