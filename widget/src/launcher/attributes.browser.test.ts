import { until } from '@visavis/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allText, button, find, inside } from '../../test/place.ts';
import { keepServer } from './page-facts.ts';
import { defineWidget, type VisavisWidget } from './visavis-widget.ts';

const page = location.pathname;
let tests = 0;
let widget: VisavisWidget;

defineWidget();

async function include(attributes: Record<string, string> = {}, beside: Node[] = []): Promise<VisavisWidget> {
  widget = document.createElement('visavis-widget');
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  document.body.replaceChildren(...beside, widget);
  await widget.updateComplete;
  return widget;
}

const box = (selector: string) => inside(widget, selector).getBoundingClientRect();
const isOpen = () => !inside(widget, '.panel').hidden;

beforeEach(() => {
  tests += 1;
  keepServer(`http://attributes-${tests}.localhost:9`);
  sessionStorage.clear();
});
afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', page);
  vi.restoreAllMocks();
});

it('W61 opens and closes by its attribute, which says what is so', async () => {
  await include({ open: '' });
  expect(isOpen()).toBe(true);
  widget.removeAttribute('open');
  await widget.updateComplete;
  expect(isOpen()).toBe(false);
  widget.show();
  await widget.updateComplete;
  expect(widget.hasAttribute('open')).toBe(true);
});

it('W14 lets the page keep it closed, whatever opens it', async () => {
  await include();
  widget.addEventListener('visavis-before-open', (event) => event.preventDefault());
  widget.show();
  widget.setAttribute('open', '');
  inside(widget, '.launcher').click();
  await widget.updateComplete;
  expect([isOpen(), widget.open, widget.hasAttribute('open')]).toEqual([false, false, false]);
});

it('W61 is dark or light as it is told, at once', async () => {
  await include({ theme: 'dark', open: '' });
  const dark = getComputedStyle(inside(widget, '.panel')).backgroundColor;
  widget.theme = 'light';
  await widget.updateComplete;
  expect(getComputedStyle(inside(widget, '.panel')).backgroundColor).not.toBe(dark);
});

it('W61 stands in the corner it is told, as far from it as the page wants', async () => {
  await include({ position: 'start' });
  expect(box('.launcher').left).toBe(20);
  widget.style.setProperty('--vv-offset-inline', '70px');
  expect(box('.launcher').left).toBe(70);
  widget.position = 'end';
  await widget.updateComplete;
  expect(Math.round(box('.launcher').right)).toBe(document.documentElement.clientWidth - 70);
});

it('W61 is part of the page where it is `inline`: open, without a button to close it', async () => {
  const article = document.createElement('article');
  article.textContent = 'An article';
  await include({ mode: 'inline' }, [article]);
  expect(isOpen()).toBe(true);
  expect(find(widget, '.launcher')).toBeNull();
  expect(box('.panel').top).toBeGreaterThanOrEqual(article.getBoundingClientRect().bottom);
  widget.hide();
  expect(widget.open).toBe(true);
  expect(() => button(widget, 'Close the video verification')).toThrow();
});

it('W61 is the page where it is a `page`', async () => {
  await include({ mode: 'page' });
  const { innerWidth: width, innerHeight: height } = window;
  expect(box('.panel')).toMatchObject({ top: 0, left: 0, width, height });
});

it('W61 gives the focus back to what had it where there is no launcher', async () => {
  const help = document.createElement('button');
  await include({ 'without-launcher': '' }, [help]);
  expect(find(widget, '.launcher')).toBeNull();
  help.focus();
  widget.show();
  await until('the focus', () => find(widget, 'h3')?.matches(':focus'));
  await userEvent.keyboard('{Escape}');
  await until('the focus', () => document.activeElement === help);
});

it('W61 takes nonsense for the default, and says so once', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await include({ mode: 'upside-down' });
  await include({ mode: 'upside-down' });
  expect(find(widget, '.launcher')).not.toBeNull();
  expect(warn.mock.calls.flat().filter((said) => String(said).includes('upside-down'))).toHaveLength(1);
});

it('W62 opens when the page goes to an address that asks for it, and only then', async () => {
  await include();
  history.pushState(null, '', `${page}?chapter=2`);
  expect(widget.open).toBe(false);
  history.pushState(null, '', `${page}?action=verify-profile`);
  await until('the panel', () => widget.open);
  widget.hide();
  history.pushState(null, '', `${page}?action=verify-profile&chapter=3`);
  expect(widget.open).toBe(false);
});

it('W63 shows one of two, and the other when the first is gone', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const second = document.createElement('visavis-widget');
  await include();
  document.body.append(second);
  await second.updateComplete;
  expect(find(second, '.launcher')).toBeNull();
  expect(warn).toHaveBeenCalledTimes(1);
  widget.show();
  await until('the chat', () => find(widget, 'visavis-chat'));
  widget.remove();
  await until('the other', () => find(second, 'visavis-chat'));
  expect(second.open).toBe(true);
});

it('W69 says what support needs, and nothing of the person', async () => {
  await include({ open: '' });
  await until('the chat', () => find(widget, 'visavis-chat'));
  const facts = await widget.diagnose();
  expect(facts).toMatchObject({ isSecure: true, hasStorage: true, chat: { stage: 'uninvited', line: 'none' } });
  expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
  expect(allText(widget)).not.toContain('undefined');
});
