import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Pages, Policy } from './pages.ts';

/** What a page needs that embeds the widget from its own origin; `docs/embed.md` is where other origins look. */
const WIDGET_POLICY: Policy = {
  'script-src': "'self'",
  'style-src': "'self'",
  'connect-src': "'self' ws: wss:",
  'img-src': "'self' data: blob:",
  'media-src': "'self' blob: mediastream:",
};

/**
 * The demo's help centre: a start page and the article that an invitation leads to, which embed the widget, and a page that
 * tells whether a mail is ours.
 */
export function helpRoutes(scope: FastifyInstance, pages: Pages): void {
  scope.get('/help', (request: FastifyRequest<{ Querystring: { action?: unknown } }>, reply) => {
    const isArticle = request.query.action === 'verify-profile';
    return pages(reply, {
      template: isArticle ? 'help-verify' : 'help',
      title: isArticle ? 'Verify your profile by video' : 'Help centre',
      area: 'help',
      policy: WIDGET_POLICY,
    });
  });
  scope.get('/help/is-it-from-us', (_request, reply) =>
    pages(reply, {
      template: 'help-phrase',
      title: 'Is this e-mail really from us?',
      area: 'help',
      policy: WIDGET_POLICY,
    }),
  );
}
