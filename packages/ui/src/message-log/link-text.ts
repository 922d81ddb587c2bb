/** A piece of what somebody wrote: words as they are, or an address that can be followed. */
export type TextPart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string; readonly host: string };

const ADDRESS = /(?<![\p{L}\p{N}_@])https?:\/\/[^\s<>"]+/giu;
/** Characters that are not seen or turn the reading around: an address with one of them is not what it seems. */
const DECEPTIVE = /[\p{Cc}\p{Cf}\u115f\u1160\u3164\uffa0]/u;
const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * U12: finds the http and https addresses in a text. The parts put together are the text again. What has no host, hides one
 * behind a user name, or has characters that deceive stays words. `host` is as the browser goes to it: small letters, and
 * punycode for everything that is not ASCII.
 */
export function partsOf(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const link = linkOf(withoutPunctuation(found));
    if (!link) continue;
    if (index > end) parts.push({ kind: 'words', text: text.slice(end, index) });
    parts.push(link);
    end = index + link.text.length;
  }
  if (end < text.length) parts.push({ kind: 'words', text: text.slice(end) });
  return parts;
}

function linkOf(text: string): Extract<TextPart, { kind: 'link' }> | null {
  if (DECEPTIVE.test(text) || text.includes('\\')) return null;
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname || url.username || url.password) return null;
  return { kind: 'link', text, href: url.href, host: url.host };
}

/** An address ends before the punctuation of its sentence; a bracket belongs to it when it was opened in it. */
function withoutPunctuation(found: string): string {
  let text = found;
  for (;;) {
    const last = text.at(-1) ?? '';
    const opener = CLOSERS[last];
    const isLoose = opener ? count(text, last) > count(text, opener) : /[.,;:!?'*_~»«“”‘’…]/u.test(last);
    if (!isLoose) return text;
    text = text.slice(0, -1);
  }
}

const count = (text: string, character: string): number => text.split(character).length - 1;
