import { expect, it } from 'vitest';
/* eslint-disable no-script-url -- these are what must never become a link */
import { partsOf } from './link-text.ts';

const links = (text: string) => partsOf(text).flatMap((part) => (part.kind === 'link' ? [[part.text, part.host]] : []));

it('U12 finds an address in a sentence, as it was typed, with its host', () => {
  expect(partsOf('See https://Example.com/Work?a=1#top, please')).toEqual([
    { kind: 'words', text: 'See ' },
    {
      kind: 'link',
      text: 'https://Example.com/Work?a=1#top',
      href: 'https://example.com/Work?a=1#top',
      host: 'example.com',
    },
    { kind: 'words', text: ', please' },
  ]);
});

it.each([
  ['(https://a.example/x).', 'https://a.example/x'],
  ['https://a.example/wiki/Ferry_(boat)', 'https://a.example/wiki/Ferry_(boat)'],
  ['https://a.example/x!?', 'https://a.example/x'],
  ['“https://a.example/x”', 'https://a.example/x'],
  ['https://a.example/x…', 'https://a.example/x'],
  ['[https://a.example]', 'https://a.example'],
])('U12 leaves the punctuation around an address alone: %s', (text, found) => {
  expect(links(text).map(([typed]) => typed)).toEqual([found]);
});

it.each([
  ['https://xn--pple-43d.com/', 'xn--pple-43d.com'],
  ['https://аpple.com/', 'xn--pple-43d.com'],
  ['https://bücher.example', 'xn--bcher-kva.example'],
  ['http://127.0.0.1:8080/x', '127.0.0.1:8080'],
  ['http://0x7f.1/x', '127.0.0.1'],
  ['https://example.com:443/x', 'example.com'],
  ['https://good.example.evil.example/', 'good.example.evil.example'],
  ['https://EXAMPLE.com/', 'example.com'],
  ['https://a.example/?next=https://good.example', 'a.example'],
])('U12 names the host that the browser goes to: %s', (text, host) => {
  expect(links(text).map(([, shown]) => shown)).toEqual([host]);
});

it.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(document.domain)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https//a.example/1',
  'ftp://a.example/x',
  'mailto:cleo@freelancers.example',
  'tel:+123456',
  '//a.example/x',
  'www.a.example',
  'https://',
  'https:// a.example',
  'https://?x',
  'https://good.example@evil.example/',
  'https://good.example:secret@evil.example/',
  'https://good.example%2f@evil.example/',
  'https://good.example\\@evil.example/',
  'https://good.example\\.evil.example/',
  'https://good.example/\u202egpj.exe',
  'https://\u202emoc.live/',
  'https://good\u200b.example/',
  'https://good.example\u2066/x',
  'https://good.example/\u00ad',
  'https://[::1',
])('U12 makes no link of what is none or deceives: %s', (text) => {
  expect(links(text)).toEqual([]);
});

const PIECES = ['https://', 'a.example', '@', '.', ' ', '\\', '\u202e', 'javascript:', ')', '(', '/x', 'é', 'http://b'];

it('U12 adds and loses nothing, and every link is http or https', () => {
  const texts = PIECES.flatMap((one) => PIECES.flatMap((two) => PIECES.map((three) => `${one}${two}${three}`)));
  for (const text of [...texts, ...texts.map((each) => `https://a.example/${each}`)]) {
    const parts = partsOf(text);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    for (const part of parts) if (part.kind === 'link') expect(part.href).toMatch(/^https?:\/\/[^/@\\]+\//);
  }
});
