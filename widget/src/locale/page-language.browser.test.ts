import { until } from '@visavis/testing';
import { define } from '@visavis/ui/define';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chooseLocale, onMissing, readersChoice } from './choice.ts';
import { directionOf, live, locale, localized, speak, type Language } from './locale.ts';
import { PageLanguage } from './page-language.ts';

const words = live('greeting', { hello: 'Hello' });
const language =
  (hello: string): Language =>
  () => ({ hello });
let isOnline = true;
const load = async (of: string): Promise<Language> => {
  if (!isOnline) throw new Error('offline');
  return language({ es: 'Hola', ar: 'مرحبا' }[of] ?? 'Ĥéļļö');
};

@localized
class TestGreeting extends LitElement {
  @property() locale = '';
  readonly language = new PageLanguage(this, load, readersChoice);

  override render() {
    return html`<p dir=${directionOf(locale())}>${words.hello}</p>
      <input />`;
  }
}
define('test-greeting', TestGreeting);

let greeting: TestGreeting;
const root = document.documentElement;
const says = (hello: string) =>
  until(`"${hello}"`, () => greeting.shadowRoot?.querySelector('p')?.textContent === hello);

beforeEach(() => {
  isOnline = true;
  root.lang = 'en';
  greeting = new TestGreeting();
});
afterEach(async () => {
  greeting.remove();
  chooseLocale(null);
  root.lang = 'en';
  await speak(['en'], load);
});

it('W28 speaks what the page around it speaks, and follows it', async () => {
  const section = document.createElement('section');
  section.lang = 'es-MX';
  section.append(greeting);
  document.body.replaceChildren(section);
  await says('Hola');
  section.lang = 'ar';
  await says('مرحبا');
  section.removeAttribute('lang');
  await says('Hello');
  root.lang = 'es';
  await says('Hola');
});

it('W28 goes by its own attribute before the page, and speaks English for a language it does not know', async () => {
  root.lang = 'ar';
  document.body.replaceChildren(greeting);
  await says('مرحبا');
  greeting.setAttribute('locale', 'es');
  await says('Hola');
  greeting.setAttribute('locale', 'fi');
  await says('Hello');
  greeting.removeAttribute('locale');
  await says('مرحبا');
});

it('W28 looks for the language of the page out of shadow roots', async () => {
  const outer = document.createElement('div');
  outer.lang = 'es';
  const inner = outer.appendChild(document.createElement('div'));
  inner.attachShadow({ mode: 'open' }).append(greeting);
  document.body.replaceChildren(outer);
  await says('Hola');
});

it('W28 goes by what the reader chose before anything else, and keeps it for the tab', async () => {
  root.lang = 'ar';
  document.body.replaceChildren(greeting);
  await says('مرحبا');
  chooseLocale('es');
  await says('Hola');
  greeting.setAttribute('locale', 'en');
  await until('the attribute', () => greeting.locale === 'en');
  greeting.remove();
  greeting = new TestGreeting();
  document.body.replaceChildren(greeting);
  await says('Hola');
});

it('W28 keeps the language there is, and says so, when the chosen one cannot be had', async () => {
  root.lang = 'es';
  document.body.replaceChildren(greeting);
  await says('Hola');
  isOnline = false;
  let isTold = false;
  onMissing(() => (isTold = true));
  chooseLocale('ar');
  await until('the news', () => isTold);
  await says('Hola');
  expect(readersChoice.chosen()).toBeNull();
});

it('W28 changes words and nothing else: what is written and where the focus is stay', async () => {
  document.body.replaceChildren(greeting);
  await greeting.updateComplete;
  const input = greeting.shadowRoot!.querySelector('input')!;
  input.value = 'a draft';
  input.focus();
  root.lang = 'ar';
  await says('مرحبا');
  expect(greeting.shadowRoot!.querySelector('p')!.dir).toBe('rtl');
  expect(greeting.shadowRoot!.querySelector('input')).toBe(input);
  expect([input.value, greeting.shadowRoot!.activeElement]).toEqual(['a draft', input]);
});

it('W28 speaks English as a whole where only half of a language can be had', async () => {
  root.lang = 'es';
  document.body.replaceChildren(greeting);
  await says('Hola');
  await greeting.language.loadFrom(() => Promise.reject(new Error('offline')));
  await says('Hello');
});
