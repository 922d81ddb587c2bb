import type { FastifyInstance } from 'fastify';
import type { ChangeStream } from './change-stream.ts';
import type { Backend } from './market/backend.ts';
import { clientInboxes } from './market/client-inbox.ts';
import { versionOf } from './market/page-view.ts';
import type { Pages } from './pages.ts';

/** `/market/clients`: what clients read on the marketplace about the freelancers who work for them. */
export function clientRoutes(scope: FastifyInstance, pages: Pages, backend: Backend, stream: ChangeStream): void {
  const inboxes = () => clientInboxes(backend.records());
  scope.get('/market/clients', (_request, reply) =>
    pages(reply, {
      template: 'market-clients',
      title: 'Clients’ inboxes',
      area: 'market',
      watch: { url: '/market/clients/status', version: versionOf(inboxes()), stream: '/market/clients/changes' },
      data: { inboxes: inboxes() },
    }),
  );
  scope.get('/market/clients/status', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ version: versionOf(inboxes()) }),
  );
  scope.get('/market/clients/changes', (_request, reply) => stream.open(reply, () => true));
}
