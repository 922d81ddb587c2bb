import { randomUUID } from 'node:crypto';
import { OutsideResult } from '@visavis/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ChangeStream } from './change-stream.ts';
import type { Backend } from './market/backend.ts';
import { officeView } from './market/office-view.ts';
import { versionOf } from './market/page-view.ts';
import { PEOPLE, personOf } from './market/people.ts';
import { reportedAccount } from './market/proposal-event.ts';
import type { Answer, VisavisApi } from './market/visavis-api.ts';
import type { Pages } from './pages.ts';

const FormId = z.uuid();
const ResultForm = z.strictObject({ id: FormId, caseId: z.string().min(1).max(100), result: OutsideResult });
const CaseForm = z.strictObject({ id: FormId, person: z.string(), reason: z.string().trim().min(1).max(300) });

export type OfficeOptions = {
  readonly pages: Pages;
  readonly backend: Backend;
  readonly api: VisavisApi;
  readonly stream: ChangeStream;
};

/** `/market/office`: the marketplace's staff side. It does by the public API what any staff tool of a marketplace would do. */
export function officeRoutes(scope: FastifyInstance, { pages, backend, api, stream }: OfficeOptions): void {
  async function view() {
    return officeView(backend.records(), await Promise.all(PEOPLE.map((person) => backend.standing(person))));
  }

  async function show(reply: FastifyReply, refused?: string): Promise<FastifyReply> {
    const seen = await view();
    return pages(reply, {
      template: 'market-office',
      title: 'Back office',
      area: 'market',
      status: refused === undefined ? 200 : 422,
      watch: { url: '/market/office/status', version: versionOf(seen), stream: '/market/office/changes' },
      data: { ...seen, refused, newFormId: randomUUID },
    });
  }

  async function answer(reply: FastifyReply, answered: Answer): Promise<FastifyReply> {
    return answered.done ? reply.redirect('/market/office', 303) : show(reply, answered.sentence);
  }

  scope.get('/market/office', (_request, reply) => show(reply));
  scope.get('/market/office/status', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ version: versionOf(await view()) }),
  );
  scope.get('/market/office/changes', (_request, reply) => stream.open(reply, () => true));
  scope.post('/market/office/results', async (request, reply) => {
    const form = ResultForm.safeParse(request.body).data;
    if (!form) return show(reply, UNREADABLE);
    return answer(reply, await api.reportResult(form.id, form.caseId, form.result));
  });
  scope.post('/market/office/cases', async (request, reply) => {
    const form = CaseForm.safeParse(request.body).data;
    const person = personOf(form?.person);
    if (!form || !person) return show(reply, UNREADABLE);
    const { previousProposals: _counted, ...account } = reportedAccount(backend.records(), person, originOf(request));
    return answer(reply, await api.openCase(form.id, { account, reason: form.reason }));
  });
}

const UNREADABLE = 'Something is missing or too long in this form.';
const originOf = ({ protocol, host }: FastifyRequest) => `${protocol}://${host}`;
