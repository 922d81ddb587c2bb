import { join } from 'node:path';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import assets from '@fastify/static';
import type { FastifyError, FastifyInstance } from 'fastify';
import { changeStream } from './change-stream.ts';
import { clientRoutes } from './clients.ts';
import { helpRoutes } from './help.ts';
import { landingRoutes } from './landing.ts';
import type { PreparedStaff } from './landing.ts';
import { mailRoutes } from './mail-pages.ts';
import type { Mailbox } from './mailbox.ts';
import { openBackend } from './market/backend.ts';
import { openChanges } from './market/changes.ts';
import { endpointKeeper } from './market/endpoint.ts';
import { receiver } from './market/receiver.ts';
import { openRecordFile } from './market/record-file.ts';
import { reporter } from './market/reporter.ts';
import { visavisApi } from './market/visavis-api.ts';
import { marketRoutes } from './marketplace.ts';
import { officeRoutes } from './office.ts';
import { demoPages, sentencePage } from './pages.ts';
import type { Pages } from './pages.ts';
import { onlyOwnForms } from './same-origin.ts';
import { WEBHOOK_PATH, webhookRoute } from './webhook-route.ts';

export type DemoOptions = {
  /** Where the demo marketplace keeps its records. */
  readonly folder: string;
  /** Base of the public REST API, such as `http://127.0.0.1:8080`; first asked when the server listens. */
  readonly apiUrl: () => string;
  readonly apiKey: string;
  readonly brandName: string;
  readonly mailbox: Mailbox;
  readonly staff: readonly PreparedStaff[];
};

/**
 * Adds the demo to a server: `/`, `/market`, `/mail`, `/help` and what they need under `/demo`. Called by `app.ts` in demo mode
 * only. It knows Visavis from outside, as any marketplace does: by its REST API, its mail and its widget. The mailbox stays
 * its owner's to close.
 */
export function registerDemo(server: FastifyInstance, options: DemoOptions): void {
  void server.register(async (scope) => {
    const pages = demoPages(options.brandName);
    if (!scope.hasRequestDecorator('cookies')) await scope.register(cookie);
    await scope.register(formbody, { bodyLimit: 32 * 1024 });
    await scope.register(assets, {
      root: join(import.meta.dirname, 'assets'),
      prefix: '/demo/assets/',
      decorateReply: false,
      index: false,
      dotfiles: 'deny',
    });
    scope.addHook('onRequest', onlyOwnForms(pages));
    scope.setErrorHandler((error: FastifyError, request, reply) => {
      const status = error.statusCode ?? 500;
      if (status >= 500) request.log.error({ err: error }, 'a demo page failed');
      return pages(reply, sentencePage(status, 'That did not work', 'Please go back and try again.'));
    });
    landingRoutes(scope, pages, options.staff);
    mailRoutes(scope, pages, options.mailbox);
    helpRoutes(scope, pages);
    await marketplace(scope, pages, options);
  });
}

/** The demo marketplace: its backend, the webhooks that reach it, and its pages for freelancers, clients and staff. */
async function marketplace(scope: FastifyInstance, pages: Pages, options: DemoOptions): Promise<void> {
  const { folder, apiUrl, apiKey } = options;
  const file = await openRecordFile(folder);
  const api = visavisApi({ apiUrl, apiKey, warn: (sentence) => scope.log.warn(sentence) });
  const reporting = reporter(file, api);
  const endpoint = endpointKeeper(file, api, () => new URL(WEBHOOK_PATH, apiUrl()).href);
  scope.addHook('onListen', async () => {
    void reporting.report();
    void endpoint.keep();
  });
  scope.addHook('onClose', async () => {
    reporting.close();
    endpoint.close();
    await file.close();
  });
  const changes = openChanges();
  const stream = changeStream(scope, changes);
  const backend = openBackend({ file, api, reporter: reporting });
  webhookRoute(scope, receiver(file, changes));
  officeRoutes(scope, { pages, backend, api, stream });
  clientRoutes(scope, pages, backend, stream);
  marketRoutes(scope, { pages, backend, stream });
}
