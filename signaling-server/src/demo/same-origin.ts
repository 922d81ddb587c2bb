import type { FastifyReply, FastifyRequest } from 'fastify';
import { sentencePage } from './pages.ts';
import type { Pages } from './pages.ts';
import { WEBHOOK_PATH } from './webhook-route.ts';

/** Not forms: their senders are no browsers, and each is checked by its signature. */
const MACHINES: readonly (string | undefined)[] = [WEBHOOK_PATH];

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/** Only pages of this very site may send forms here; browsers say in `Origin` where a form comes from. */
export const onlyOwnForms = (pages: Pages) => async (request: FastifyRequest, reply: FastifyReply) => {
  if (SAFE.includes(request.method) || isOwn(request) || MACHINES.includes(request.routeOptions.url)) return undefined;
  return pages(reply, sentencePage(403, 'Not from here', 'This form was sent from another site.'));
};

function isOwn({ headers, host }: FastifyRequest): boolean {
  const { origin } = headers;
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
