import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMBED_TRUSTED_TYPES, policyText } from '@visavis/protocol';
import { Eta } from 'eta';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../use-cases/context.ts';

const FOLDER = join(import.meta.dirname, 'hosted');
const LANGUAGES = ['en', 'es', 'ar'] as const;
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
          title: page === 'phrase' ? `Is it from us? · ${brandName}` : `Video verification · ${brandName}`,
          lang: languageOf(request.headers['accept-language'] ?? ''),
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

/** The first of the browser's languages that there is; English when there is none. RFC 9110, 12.5.4, but for the weights' ties. */
function languageOf(accepted: string): (typeof LANGUAGES)[number] {
  const wanted = accepted
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { tag: tag.toLowerCase().split('-')[0], weight: weight ? Number(weight.trim().slice(2)) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight);
  for (const { tag } of wanted) {
    const found = LANGUAGES.find((known) => known === tag);
    if (found) return found;
  }
  return 'en';
}
