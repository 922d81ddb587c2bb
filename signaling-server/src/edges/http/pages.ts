import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

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

/** Whoever watches a call is neither heard nor seen: their page may not open a microphone either. */
const BOARD_HEADERS = { ...DESK_HEADERS, 'permissions-policy': 'camera=(), microphone=(), display-capture=()' };

/** The gallery runs the desk's views, and shows one of its own pages inside another. */
const GALLERY_HEADERS = {
  ...DESK_HEADERS,
  'content-security-policy': DESK_POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
  'permissions-policy': 'camera=(), microphone=(), display-capture=()',
};
const GALLERY_PAGES = { '/gallery': 'gallery.html', '/gallery/stage': 'gallery-stage.html' };
const isGallery = (path: string): boolean => /^\/+gallery/i.test(path);

const A_YEAR = 'public, max-age=31536000, immutable';
const isHashed = (path: string): boolean => /\/(chunks|assets)\//.test(path);

/** What `vite build` wrote of the widget's files; without a version they are not there to be pinned. */
const Published = z.object({ version: z.string().regex(/^[\w.-]{1,40}$/) });

function versionIn(widget: string): string | null {
  try {
    return Published.parse(JSON.parse(readFileSync(join(widget, 'integrity.json'), 'utf8'))).version;
  } catch {
    return null;
  }
}

/**
 * EM3: the widget's files, for any page, also for one that isolates itself. Under `/embed/v1/` they are those of now, which are asked
 * for again after five minutes; under their version they never change, so that a page can pin them by their hashes.
 */
function registerEmbeds(server: FastifyInstance, widget: string, isDemo: boolean): void {
  const version = versionIn(widget);
  const places = [
    { prefix: '/embed/v1/', isPinned: false },
    ...(version ? [{ prefix: `/embed/${version}/`, isPinned: true }] : []),
  ];
  for (const { prefix, isPinned } of places) {
    void server.register(staticFiles, {
      root: widget,
      prefix,
      decorateReply: false,
      index: false,
      preCompressed: true,
      allowedPath: (path) => (isPinned ? !isGallery(path) : isDemo || !isGallery(path)),
      cacheControl: false,
      setHeaders: (reply, path) => {
        void reply
          .header('access-control-allow-origin', '*')
          .header('cross-origin-resource-policy', 'cross-origin')
          .header('cross-origin-embedder-policy', 'require-corp')
          .header('timing-allow-origin', '*')
          .header('cache-control', isPinned || isHashed(path) ? A_YEAR : 'public, max-age=300');
        if (isPage(path)) void reply.headers(GALLERY_HEADERS);
      },
    });
  }
}

/** The embeddable widget, for any page, and the desk, for this origin only; the gallery of its views in demo mode only. */
export function registerPages(server: FastifyInstance, { widget, desk }: Bundles, isDemo: boolean): void {
  registerEmbeds(server, widget, isDemo);
  void server.register(staticFiles, {
    root: desk,
    prefix: '/desk/',
    index: false,
    allowedPath: (path) => isDemo || !isGallery(path),
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', isHashed(path) ? A_YEAR : 'no-cache');
      // A route that sends the same file under its own headers has said them already.
      if (!isPage(path) || reply.hasHeader('permissions-policy')) return;
      void reply.headers(/gallery[^/\\]*$/.test(path) ? GALLERY_HEADERS : DESK_HEADERS);
    },
  });
  server.get('/desk', async (_request, reply) =>
    reply.headers(DESK_HEADERS).header('cache-control', 'no-cache').sendFile('desk.html', desk),
  );
  server.get('/desk/board', async (_request, reply) =>
    reply.headers(BOARD_HEADERS).header('cache-control', 'no-cache').sendFile('desk.html', desk),
  );
  if (!isDemo) return;
  server.get('/gallery/widget', async (_request, reply) => reply.redirect('/embed/v1/gallery.html'));
  for (const [path, file] of Object.entries(GALLERY_PAGES)) {
    server.get(path, async (_request, reply) => reply.sendFile(file, desk));
  }
}
