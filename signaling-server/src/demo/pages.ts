import { join } from 'node:path';
import { Eta } from 'eta';
import type { FastifyReply } from 'fastify';

/** Which of the demo's sites a page belongs to; decides its header and its colours. */
export type Area = 'tour' | 'market' | 'mail' | 'help';

export type Page = {
  readonly template: string;
  readonly title: string;
  readonly area: Area;
  readonly data?: object;
  readonly status?: number;
  /**
   * Kept up to date without reloading: `live.js` asks `url` and renews the page's live parts when the version differs; at
   * once when `stream` says that something changed.
   */
  readonly watch?: { readonly url: string; readonly version: string; readonly stream?: string };
  /** Directives that this page needs beyond the plain policy. */
  readonly policy?: Policy;
};

export type Policy = Readonly<Record<string, string>>;

const PLAIN_POLICY: Policy = {
  'default-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
};

export type Pages = (reply: FastifyReply, page: Page) => FastifyReply;

const PERMISSIONS = { help: 'camera=(self), microphone=(self)', other: 'camera=(), microphone=()' };

/** Renders the demo's pages from `templates/`. Everything a template shows is escaped; nothing inline is allowed to run. */
export function demoPages(brandName: string): Pages {
  const eta = new Eta({ views: join(import.meta.dirname, 'templates'), cache: true, autoEscape: true });
  return (reply, { template, title, area, data, status = 200, watch, policy = {} }) => {
    const html = eta.render(template, { brandName, title, area, watch, ...data });
    return reply
      .code(status)
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policyText({ ...PLAIN_POLICY, ...policy }))
      .header('permissions-policy', area === 'help' ? PERMISSIONS.help : PERMISSIONS.other)
      .header('referrer-policy', 'same-origin')
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .send(html);
  };
}

export const policyText = (policy: Policy) =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');

/** A page that says one sentence: not found, refused, out of order. */
export const sentencePage = (status: number, title: string, sentence: string, area: Area = 'tour'): Page => ({
  template: 'sentence',
  title,
  area,
  status,
  data: { sentence },
});
