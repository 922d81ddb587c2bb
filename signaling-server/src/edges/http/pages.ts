import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Folders with what vite built. */
export type Bundles = { readonly widget: string; readonly desk: string };

/** The desk runs our own files only, shows blobs of its own call, and is never framed (quality T25, T26). */
const DESK_POLICY = [
  "default-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: http: https:",
  "media-src 'self' blob: mediastream:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Only the freelancer is on video: the desk's page may not open a camera even if its code asked. */
const DESK_DEVICES = 'camera=(), microphone=(self), display-capture=()';

/** For every page of the desk's folder, by whichever path it is asked for. */
const DESK_HEADERS = { 'content-security-policy': DESK_POLICY, 'permissions-policy': DESK_DEVICES };
const isPage = (path: string): boolean => /\.x?html?$/i.test(path);

const A_YEAR = 'public, max-age=31536000, immutable';
const isHashed = (path: string): boolean => /\/(chunks|assets)\//.test(path);

/** The embeddable widget, for any page, and the desk, for this origin only. */
export function registerPages(server: FastifyInstance, { widget, desk }: Bundles): void {
  void server.register(staticFiles, {
    root: widget,
    prefix: '/embed/v1/',
    decorateReply: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply
        .header('access-control-allow-origin', '*')
        .header('cross-origin-resource-policy', 'cross-origin')
        .header('cache-control', isHashed(path) ? A_YEAR : 'public, max-age=300');
    },
  });
  void server.register(staticFiles, {
    root: desk,
    prefix: '/desk/',
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', isHashed(path) ? A_YEAR : 'no-cache');
      if (isPage(path)) void reply.headers(DESK_HEADERS);
    },
  });
  server.get('/desk', async (_request, reply) =>
    reply.headers(DESK_HEADERS).header('cache-control', 'no-cache').sendFile('desk.html', desk),
  );
}
