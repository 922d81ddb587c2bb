/*
 * What the policies of a page have to allow for the widget, and nothing more. e2e/specs/strict-host.spec.ts goes through a whole
 * verification on a page that allows just this, and fails when a line could be left out; the documentation is made from it.
 */

/** `https://verify.example` as the address of a web socket. */
const socketsOf = (origin: string): string => origin.replace(/^http/, 'ws');

/** Content-Security-Policy, by directive, for a page that allows nothing else; `origin` is where Visavis is. */
export const embedDirectives = (origin: string): Readonly<Record<string, string>> => ({
  'script-src': origin,
  'connect-src': `${origin} ${socketsOf(origin)}`,
});

/** For a page that demands trusted types: the one policy by which the widget's views are drawn. It takes no text that came in. */
export const EMBED_TRUSTED_TYPES: Readonly<Record<string, string>> = {
  'require-trusted-types-for': "'script'",
  'trusted-types': 'lit-html',
};

/** Instead of all of these, for `mode="frame"`. */
export const frameDirectives = (origin: string): Readonly<Record<string, string>> => ({
  'script-src': origin,
  'frame-src': origin,
});

/** Permissions-Policy, for a page that has one. */
export const EMBED_PERMISSIONS = 'camera=(self), microphone=(self), autoplay=(self)';

/** The same for `mode="frame"`. */
export const framePermissions = (origin: string): string =>
  `camera=(self "${origin}"), microphone=(self "${origin}"), autoplay=(self "${origin}")`;

export const policyText = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
