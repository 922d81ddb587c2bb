import { expect, it } from 'vitest';
import { acceptedLanguage } from './accepted-language.ts';

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['es-MX,es;q=0.9', 'es'],
  ['fr, ar;q=0.8, en;q=0.5', 'ar'],
  ['en;q=0.2, es;q=0.7', 'es'],
  ['es;q=0, xx', 'en'],
  ['<script>', 'en'],
])('EM1 speaks the first of the browser’s languages that there is: %s', (accepted, language) => {
  expect(acceptedLanguage(accepted)).toBe(language);
});
