import { EMBED_PERMISSIONS, embedDirectives, frameDirectives, framePermissions, policyText } from '@visavis/protocol';

/** What `integrity.json` says of the files that can be pinned. */
export type Published = { readonly version: string; readonly files: Readonly<Record<string, string>> };

export type Wished = {
  readonly origin: string;
  /** Attributes by name; those that are empty or what holds anyway are left out. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Pin these files by their hashes. */
  readonly pinned: Published | null;
};

const DEFAULTS: Readonly<Record<string, string>> = { theme: 'auto', position: 'end', mode: 'floating', load: 'press' };

const quoted = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** W74: the lines for a page's HTML. */
export function snippetOf({ origin, attributes, pinned }: Wished): string {
  const said = Object.entries(attributes)
    .filter(([name, value]) => value !== '' && value !== DEFAULTS[name])
    .map(([name, value]) => (value === 'on' ? ` ${name}` : ` ${name}="${quoted(value)}"`));
  const path = `${origin}/embed/${pinned?.version ?? 'v1'}/visavis-widget.js`;
  const pins = pinned ? ` crossorigin integrity="${pinned.files['visavis-widget.js'] ?? ''}"` : '';
  return `<script type="module" src="${path}"${pins}></script>\n<visavis-widget${said.join('')}></visavis-widget>`;
}

/** W74: the lines for its headers. */
export function headersOf(origin: string, isFramed: boolean): string {
  const [directives, permissions] = isFramed
    ? [frameDirectives(origin), framePermissions(origin)]
    : [embedDirectives(origin), EMBED_PERMISSIONS];
  return `Content-Security-Policy: ${policyText(directives)}\nPermissions-Policy: ${permissions}`;
}
