import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMBED_TRUSTED_TYPES, policyText } from '@visavis/protocol';
import { Eta } from 'eta';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../use-cases/context.ts';
import { acceptedLanguage, directionOf } from './accepted-language.ts';
import { pageWords } from './page-words.ts';

const FOLDER = join(import.meta.dirname, 'hosted');
type Page = 'verify' | 'embedded' | 'phrase';

/**
 * EM1: what a page of ours around the widget may do: our own files, and nothing of anybody else's. Socket.IO's line is `'self'`, too.
 */
const directives = (frameAncestors: string): Readonly<Record<string, string>> => ({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'connect-src': "'self'",
  'img-src': "'self' data:",
  'base-uri': "'none'",
  'form-action': "'none'",
  ...EMBED_TRUSTED_TYPES,
  'frame-ancestors': frameAncestors,
});

const PERMISSIONS = 'camera=(self), microphone=(self), autoplay=(self), display-capture=(), geolocation=()';

/**
 * The widget on pages of its own: `/verify` fills a window, for invitations and for help centres whose policy blocks the camera;
 * the same page is what `mode="frame"` shows inside another. `/verify/phrase` checks the words of a mail.
 */
export function registerHostedPages(server: FastifyInstance, context: Context, embedOrigins: readonly string[]): void {
  const eta = new Eta({ views: FOLDER, cache: true, autoEscape: true });
  const css = readFileSync(join(FOLDER, 'page.css'));
  const send = (request: FastifyRequest, reply: FastifyReply, page: Page): FastifyReply => {
    const { brandName, phraseUrl } = context.policy;
    const parents = page === 'embedded' ? embedOrigins : [];
    const lang = acceptedLanguage(request.headers['accept-language']);
    const words = pageWords[lang];
    // Older than `frame-ancestors`, and of one origin only: where the policy says more it has to go.
    if (parents.length > 0) void reply.removeHeader('x-frame-options');
    return reply
      .headers(headersOf(parents))
      .type('text/html; charset=utf-8')
      .send(
        eta.render('verify', {
          page,
          brandName,
          phraseUrl,
          heading: words.phrase,
          title: `${page === 'phrase' ? words.phrase : words.verify} · ${brandName}`,
          noScript: words.noScript,
          lang,
          dir: directionOf(lang),
          parents: parents.join(' '),
        }),
      );
  };
  server.get('/verify', (request: FastifyRequest<{ Querystring: { embedded?: unknown } }>, reply) =>
    send(request, reply, 'embedded' in request.query ? 'embedded' : 'verify'),
  );
  server.get('/verify/phrase', (request, reply) => send(request, reply, 'phrase'));
  server.get('/verify/page.css', (_request, reply) => sendStyles(reply, css));
}

/** Demo mode only: what each attribute of the widget does, and the lines for a page of one's own. */
export function registerPlayground(server: FastifyInstance, context: Context): void {
  const eta = new Eta({ views: FOLDER, cache: true, autoEscape: true });
  const css = readFileSync(join(FOLDER, 'playground.css'));
  server.get('/playground', (_request, reply) =>
    reply
      .headers(headersOf([]))
      // Its widget may be in a frame of our own.
      .header('content-security-policy', policyText({ ...directives("'none'"), 'frame-src': "'self'" }))
      .type('text/html; charset=utf-8')
      .send(eta.render('playground', { brandName: context.policy.brandName })),
  );
  server.get('/verify/playground.css', (_request, reply) => sendStyles(reply, css));
}

const sendStyles = (reply: FastifyReply, css: Buffer): FastifyReply =>
  reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=300').send(css);

/**
 * EM2: only an origin that is listed may frame it, and only what is asked for as a frame; nobody who opened it keeps hold of it.
 * A page that isolates itself may frame it too, so it isolates itself as well.
 */
const headersOf = (parents: readonly string[]): Readonly<Record<string, string>> => ({
  'content-security-policy': policyText(directives(parents.length > 0 ? parents.join(' ') : "'none'")),
  'permissions-policy': PERMISSIONS,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  ...(parents.length === 0 && { 'x-frame-options': 'DENY' }),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': parents.length > 0 ? 'cross-origin' : 'same-origin',
});
