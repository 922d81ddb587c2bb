import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ChangeStream } from './change-stream.ts';
import type { Attempt, Backend } from './market/backend.ts';
import { JOBS, jobOf } from './market/jobs.ts';
import type { Job } from './market/jobs.ts';
import { pageView, versionOf } from './market/page-view.ts';
import { PEOPLE, personOf, portraitPath, PORTRAITS } from './market/people.ts';
import type { Person } from './market/people.ts';
import { sentencePage } from './pages.ts';
import type { Pages } from './pages.ts';

const COOKIE = 'demo_freelancer';
const COOKIE_SECONDS = 30 * 86_400;

const FormId = z.uuid();
const SignInForm = z.strictObject({ person: z.string() });
const ProposalForm = z.strictObject({ id: FormId, coverText: z.string().trim().min(1).max(3_000) });
const PortraitForm = z.strictObject({ portrait: z.enum(PORTRAITS) });
const MessageForm = z.strictObject({ text: z.string().trim().min(1).max(2_000) });
const WithdrawalForm = z.strictObject({
  id: FormId,
  dollars: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number),
});

type Site = { readonly pages: Pages; readonly backend: Backend; readonly stream: ChangeStream };
type OneJob = { Params: { job: string } };

/** The demo marketplace's pages: plain forms, answered by a redirect when done and by the same page with a sentence when not. */
export function marketRoutes(scope: FastifyInstance, site: Site): void {
  signInRoutes(scope, site);
  jobRoutes(scope, site);
  accountRoutes(scope, site);
  liveRoutes(scope, site);
  scope.get('/market/*', (_request, reply) => site.pages(reply, notFound));
}

function signInRoutes(scope: FastifyInstance, site: Site): void {
  scope.post('/market/sign-in', (request, reply) => {
    const person = personOf(SignInForm.safeParse(request.body).data?.person);
    if (!person) return site.pages(reply, notFound);
    return reply
      .setCookie(COOKIE, person.id, { path: '/market', httpOnly: true, sameSite: 'lax', maxAge: COOKIE_SECONDS })
      .redirect('/market', 303);
  });
  scope.post('/market/sign-out', (_request, reply) =>
    reply.clearCookie(COOKIE, { path: '/market' }).redirect('/market', 303),
  );
  scope.get('/market', (request, reply) => {
    const person = personIn(request);
    return person ? show(site, reply, person, 'jobs', { jobs: JOBS }) : choosePerson(site, reply);
  });
}

/** What pages ask in the background: whether something changed, and what lets a notice ask Visavis. */
function liveRoutes(scope: FastifyInstance, site: Site): void {
  scope.get('/market/status', async (request, reply) => {
    const person = personIn(request);
    const version = person
      ? versionOf(pageView(person, site.backend.records(), await site.backend.standing(person)))
      : '';
    return reply.header('cache-control', 'no-store').send({ version });
  });
  scope.get('/market/changes', (request, reply) => {
    const person = personIn(request);
    return site.stream.open(reply, (accountId) => accountId !== null && accountId === person?.id);
  });
  scope.get('/market/visavis-token', async (request, reply) => {
    const person = personIn(request);
    const token = person && (await site.backend.noticeToken(person));
    return reply
      .code(token ? 200 : person ? 503 : 401)
      .header('cache-control', 'no-store')
      .send(token ? { token } : {});
  });
}

function jobRoutes(scope: FastifyInstance, site: Site): void {
  scope.get<OneJob>('/market/jobs/:job', (request, reply) => {
    const job = jobOf(request.params.job);
    if (!job) return site.pages(reply, notFound);
    return forPerson(site, request, reply, (person) => showJob(site, reply, person, job));
  });
  scope.post<OneJob>('/market/jobs/:job/proposals', (request, reply) => {
    const job = jobOf(request.params.job);
    if (!job) return site.pages(reply, notFound);
    return forPerson(site, request, reply, async (person) => {
      const form = ProposalForm.safeParse(request.body);
      if (!form.success) return showJob(site, reply, person, job, UNREADABLE);
      const origin = `${request.protocol}://${request.host}`;
      const attempt = await site.backend.submitProposal(person, job, { ...form.data, origin });
      return attempt.done
        ? reply.redirect('/market/proposals?submitted', 303)
        : showJob(site, reply, person, job, attempt, form.data.coverText);
    });
  });
  scope.get('/market/proposals', (request, reply) =>
    forPerson(site, request, reply, (person) => {
      const isNew = Object.hasOwn(request.query as object, 'submitted');
      return show(site, reply, person, 'proposals', { isNew });
    }),
  );
}

function accountRoutes(scope: FastifyInstance, site: Site): void {
  const { backend } = site;
  page('profile', '/market/profile/photo', PortraitForm, (person, { portrait }) =>
    backend.showPortrait(person, portrait),
  );
  page('work', '/market/work/messages', MessageForm, (person, { text }) => backend.messageClient(person, text));
  page('earnings', '/market/earnings/withdrawals', WithdrawalForm, (person, { id, dollars }) =>
    backend.withdraw(person, id, dollars),
  );
  act('work', '/market/work/offer', z.strictObject({}), (person) => backend.acceptOffer(person));

  function page<Form>(name: Template, action: string, form: z.ZodType<Form>, run: Run<Form>): void {
    scope.get(`/market/${name}`, (request, reply) =>
      forPerson(site, request, reply, (person) => show(site, reply, person, name)),
    );
    act(name, action, form, run);
  }

  function act<Form>(name: Template, action: string, form: z.ZodType<Form>, run: Run<Form>): void {
    scope.post(action, (request, reply) =>
      forPerson(site, request, reply, async (person) => {
        const sent = form.safeParse(request.body ?? {});
        const attempt = sent.success ? await run(person, sent.data) : UNREADABLE;
        return attempt.done
          ? reply.redirect(`/market/${name}`, 303)
          : show(site, reply, person, name, { refused: attempt.sentence }, attempt.status);
      }),
    );
  }
}

type Template = 'jobs' | 'job' | 'proposals' | 'work' | 'profile' | 'earnings';
type Run<Form> = (person: Person, form: Form) => Promise<Attempt>;
type Refused = Extract<Attempt, { done: false }>;

const UNREADABLE: Refused = { done: false, status: 422, sentence: 'Something is missing or too long in this form.' };

const TITLES: Readonly<Record<Template, string>> = {
  jobs: 'Find work',
  job: 'Job',
  proposals: 'My proposals',
  work: 'Offers and work',
  profile: 'My profile',
  earnings: 'Earnings',
};

/** Where `<visavis-notice>` says what is blocked; on these pages it takes the place of our own words once it runs. */
const PLACEMENTS: Readonly<Partial<Record<Template, string>>> = {
  jobs: 'hold-status',
  job: 'submit-proposal',
  profile: 'edit-photo',
};

const notFound = sentencePage(404, 'Not found', 'There is no such page on the marketplace.', 'market');

const personIn = (request: FastifyRequest) => personOf(request.cookies[COOKIE]);

async function forPerson(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  then: (person: Person) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const person = personIn(request);
  return person ? then(person) : choosePerson(site, reply);
}

const showJob = (site: Site, reply: FastifyReply, person: Person, job: Job, refused?: Refused, coverText = '') =>
  show(site, reply, person, 'job', { job, coverText, refused: refused?.sentence }, refused?.status);

async function show(
  { pages, backend }: Site,
  reply: FastifyReply,
  person: Person,
  template: Template,
  data: object = {},
  status = 200,
): Promise<FastifyReply> {
  const view = pageView(person, backend.records(), await backend.standing(person));
  return pages(reply, {
    template: `market-${template}`,
    title: TITLES[template],
    area: 'market',
    status,
    watch: { url: '/market/status', version: versionOf(view), stream: '/market/changes' },
    data: {
      ...view,
      here: template,
      placement: PLACEMENTS[template],
      formId: randomUUID(),
      refused: undefined,
      ...data,
    },
  });
}

const choosePerson = ({ pages }: Site, reply: FastifyReply) =>
  pages(reply, {
    template: 'market-sign-in',
    title: 'Sign in',
    area: 'market',
    data: { people: PEOPLE.map((person) => ({ ...person, portraitUrl: portraitPath(person, 'studio') })) },
  });
