import type { FastifyInstance } from 'fastify';
import type { ReceivedMail } from './mail-folder.ts';
import { recipientRole, threadsOf } from './mail-threads.ts';
import type { Thread } from './mail-threads.ts';
import type { Mailbox } from './mailbox.ts';
import { policyText, sentencePage } from './pages.ts';
import type { Page, Pages } from './pages.ts';

type OneMail = { Params: { id: string }; Querystring: { view?: unknown } };

/**
 * A mail's own markup: shown in a sandboxed frame, and as harmless when its address is opened directly. No script, no form,
 * nothing loaded from outside (a picture would tell its sender who reads); links open a page of their own. A sandboxed page
 * has no origin to keep apart from others: asking for that only makes the browser complain.
 */
const BODY_POLICY = policyText({
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'img-src': 'data:',
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'self'",
  sandbox: 'allow-popups allow-popups-to-escape-sandbox',
});

const VIEWS = ['html', 'text', 'headers'] as const;
type View = (typeof VIEWS)[number];

/** The web reader of the demo mailbox. */
export function mailRoutes(scope: FastifyInstance, pages: Pages, mailbox: Mailbox): void {
  scope.get('/mail', async (_request, reply) => pages(reply, reader(await mailbox.list(), null, 'html')));

  scope.get('/mail/status', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ version: versionOf(await mailbox.list()) }),
  );

  scope.get<OneMail>('/mail/:id', async ({ params, query }, reply) => {
    const mail = await mailbox.get(params.id);
    if (!mail) return pages(reply, sentencePage(404, 'No such mail', 'There is no such mail here.', 'mail'));
    const wanted = VIEWS.find((view) => view === query.view) ?? 'html';
    const view = wanted === 'html' && mail.html === null ? 'text' : wanted;
    return pages(reply, reader(await mailbox.list(), mail, view));
  });

  scope.get<OneMail>('/mail/:id/body', async ({ params }, reply) => {
    const mail = await mailbox.get(params.id);
    reply.raw.removeHeader('origin-agent-cluster');
    return reply
      .code(mail ? 200 : 404)
      .type('text/html; charset=utf-8')
      .header('content-security-policy', BODY_POLICY)
      .header('x-frame-options', 'SAMEORIGIN')
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'no-store')
      .send(mail?.html ?? 'This mail has no HTML.');
  });
}

const reader = (mails: readonly ReceivedMail[], open: ReceivedMail | null, view: View): Page => {
  const threads = threadsOf(mails);
  const openThread = threads.find(({ id }) => id === open?.threadId)?.mails ?? [];
  return {
    template: 'mail',
    title: open?.subject || 'Demo mailbox',
    area: 'mail',
    watch: { url: '/mail/status', version: versionOf(mails) },
    data: {
      count: mails.length,
      threads: threads.map(shownThread),
      open: open && { ...shown(open), thread: openThread.length > 1 ? openThread.map(shown) : [] },
      view,
    },
  };
};

/** A thread in the list looks like its newest mail. */
const shownThread = ({ id, mails }: Thread) => ({
  ...shown(mails.at(-1) as ReceivedMail),
  threadId: id,
  count: mails.length,
});

const versionOf = (mails: readonly ReceivedMail[]) => `${mails.length}-${mails[0]?.id ?? ''}`;

function shown(mail: ReceivedMail) {
  return {
    ...mail,
    from: mail.from.replaceAll('"', ''),
    to: mail.to.replaceAll('"', ''),
    toName: mail.to.replaceAll('"', '').replace(/\s+<[^>]*>/g, ''),
    role: recipientRole(mail.to),
    subject: mail.subject || '(no subject)',
    preview: mail.text.replace(/\s+/g, ' ').trim().slice(0, 140),
    receivedIso: new Date(mail.receivedAt).toISOString(),
  };
}
