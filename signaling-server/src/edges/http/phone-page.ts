import type { FastifyInstance } from 'fastify';
import { acceptedLanguage, directionOf, type PageLanguage } from './accepted-language.ts';
import { pageWords } from './page-words.ts';

/** The phone's page runs our own files, speaks to this origin only, shows its own camera, and is never framed. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  'media-src blob: mediastream:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'permissions-policy': 'camera=(self), microphone=(), display-capture=()',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

const pageIn = (language: PageLanguage): string => `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>${pageWords[language].phone}</title>
    <link rel="icon" href="data:," />
    <script type="module" src="/embed/v1/visavis-phone.js"></script>
  </head>
  <body>
    <visavis-phone></visavis-phone>
    <noscript><p>${pageWords[language].noScriptOnPhone}</p></noscript>
  </body>
</html>
`;

/** `/phone`, opened by the QR code; asking for it changes nothing (T2), the token in its fragment never comes here (T4). */
export function registerPhonePage(server: FastifyInstance): void {
  server.get('/phone', async (request, reply) =>
    reply
      .headers(HEADERS)
      .type('text/html; charset=utf-8')
      .send(pageIn(acceptedLanguage(request.headers['accept-language']))),
  );
}
