import {
  EMBED_PERMISSIONS,
  EMBED_TRUSTED_TYPES,
  embedDirectives,
  frameDirectives,
  framePermissions,
} from '@visavis/protocol';

const ORIGIN = 'https://YOUR-VISAVIS';
const BEGIN = '<!-- generated: csp -->';
const END = '<!-- end of generated: csp -->';

const lines = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources};`)
    .join('\n');
const block = (text: string): string => `\`\`\`\n${text}\n\`\`\``;

/** What `docs/embed.md` says about policies: the very lines that a whole verification is proved to run with. */
const cspBlock = (): string =>
  [
    BEGIN,
    '',
    'Content-Security-Policy, beside whatever the page itself needs:',
    '',
    block(lines(embedDirectives(ORIGIN))),
    '',
    'A page that demands trusted types allows one policy:',
    '',
    block(lines(EMBED_TRUSTED_TYPES)),
    '',
    'Permissions-Policy, where the page has one:',
    '',
    block(EMBED_PERMISSIONS),
    '',
    'For `mode="frame"` instead of all these:',
    '',
    block(`${lines(frameDirectives(ORIGIN))}\n\nPermissions-Policy: ${framePermissions(ORIGIN)}`),
    '',
    END,
  ].join('\n');

/** The text with its marked block written anew. Throws where there is none. */
export function withCspBlock(text: string): string {
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`the text has no block from ${BEGIN} to ${END}`);
  return text.slice(0, begin) + cspBlock() + text.slice(end + END.length);
}
