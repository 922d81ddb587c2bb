import { expect, it } from 'vitest';
import { headersOf, snippetOf } from './snippet.ts';

const origin = 'https://verify.example';

it('W74 leaves out what holds anyway, and writes what was typed as text', () => {
  const attributes = { mode: 'floating', theme: 'dark', brand: '"Bright" <b>', locale: '', 'without-launcher': 'on' };
  expect(snippetOf({ origin, attributes, pinned: null })).toBe(
    '<script type="module" src="https://verify.example/embed/v1/visavis-widget.js"></script>\n' +
      '<visavis-widget theme="dark" brand="&quot;Bright&quot; &lt;b>" without-launcher></visavis-widget>',
  );
});

it('W74 pins the version by its hash', () => {
  const pinned = { version: '1.2.3', files: { 'visavis-widget.js': 'sha384-abc' } };
  expect(snippetOf({ origin, attributes: {}, pinned })).toContain(
    'src="https://verify.example/embed/1.2.3/visavis-widget.js" crossorigin integrity="sha384-abc"',
  );
});

it('W74 says what the page has to allow, which is less for a frame', () => {
  expect(headersOf(origin, false)).toContain('connect-src https://verify.example wss://verify.example');
  expect(headersOf(origin, true)).toContain('frame-src https://verify.example');
  expect(headersOf(origin, true)).not.toContain('connect-src');
});
