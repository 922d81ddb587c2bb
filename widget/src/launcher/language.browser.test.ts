import { until } from '@visavis/testing';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { allText, find, inside } from '../../test/place.ts';
import { chooseLocale } from '../locale/choice.ts';
import { formatLocale, locale, speak } from '../locale/locale.ts';
import { loadWidgetWords } from '../strings/load-widget.ts';
import { keepServer } from './page-facts.ts';
import { defineWidget, type VisavisWidget } from './visavis-widget.ts';

keepServer('http://localhost:9');
defineWidget();

let widget: VisavisWidget;
const root = document.documentElement;

async function include(attributes: Readonly<Record<string, string>> = {}): Promise<void> {
  widget = document.createElement('visavis-widget');
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  document.body.replaceChildren(widget);
  await widget.updateComplete;
}
const panel = () => inside(widget, 'dialog');
const shows = (text: string) => until(`"${text}"`, () => allText(widget).includes(text));
const select = () => find(widget, 'vv-language-choice')?.shadowRoot?.querySelector('select') ?? null;

afterEach(async () => {
  widget.remove();
  chooseLocale(null);
  sessionStorage.clear();
  root.lang = 'en';
  await speak(['en'], loadWidgetWords);
});

it('W28 says its label in the language of the page, while nothing but the launcher is loaded', async () => {
  root.lang = 'ar-EG';
  await include();
  await shows('التحقق بالفيديو');
  expect(inside(widget, '.launcher').dir).toBe('rtl');
  expect(inside(widget, '.launcher').lang).toBe('ar');
  expect(select()).toBeNull();
});

it('W28 opens in the language of its attribute, and follows it in all that is shown', async () => {
  await include({ locale: 'es' });
  widget.show();
  await shows('Abra el enlace de su correo de invitación');
  expect([panel().lang, panel().dir]).toEqual(['es', 'ltr']);
  widget.locale = 'ar';
  await shows('فتح الرابط في رسالة الدعوة');
  expect([panel().lang, panel().dir]).toEqual(['ar', 'rtl']);
  expect(formatLocale()).toMatch(/^ar.*-u-ca-gregory-nu-latn$/);
  widget.locale = 'en-XA';
  await shows('⟦');
  widget.locale = '';
  await shows('Open the link in your invitation e-mail');
});

it('W28 lets its reader choose by keyboard, each language in its own words, and keeps the focus there', async () => {
  await include({ locale: 'es' });
  widget.show();
  await until('the choice', () => select()?.value === 'es');
  expect([...select()!.options].map(({ text, lang }) => [text.trim(), lang])).toEqual([
    ['English', 'en'],
    ['Español', 'es'],
    ['العربية', 'ar'],
  ]);
  expect(select()!.getAttribute('aria-label')).toBe('Idioma');
  await until('the focus of the opening', () => find(widget, 'h3')?.matches(':focus'));
  select()!.focus();
  await userEvent.keyboard('{ArrowDown}');
  await shows('فتح الرابط في رسالة الدعوة');
  expect(find(widget, 'vv-language-choice')!.shadowRoot!.activeElement).toBe(select());
  expect(select()!.getAttribute('aria-label')).toBe('اللغة');
});

it('W28 stays with the reader’s choice when the page changes its language or the widget is another', async () => {
  await include();
  widget.show();
  await until('the choice', () => select());
  await userEvent.selectOptions(select()!, 'es');
  await shows('Abra el enlace de su correo de invitación');
  root.lang = 'ar';
  widget.remove();
  await include();
  await shows('Abra el enlace de su correo de invitación');
  expect(locale()).toBe('es');
});
