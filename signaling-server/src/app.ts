import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Sfu } from '@visavis/protocol';
import { AGENT_NAMESPACE, FREELANCER_NAMESPACE, SUPERVISOR_NAMESPACE } from '@visavis/protocol';
import { startSfu } from '@visavis/sfu';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { Closing } from './closing.ts';
import { closeInOrder } from './closing.ts';
import type { Config } from './config.ts';
import { evidenceOf, identitiesOf, kicksOf, lettersOf, livePolicyOf, tokensOf, webhooksOf } from './context-parts.ts';
import { registerDemo } from './demo/index.ts';
import type { Mailbox } from './demo/mailbox.ts';
import { openMailbox } from './demo/mailbox.ts';
import { DEMO_STAFF } from './demo/staff.ts';
import { registerHostedPages, registerPlayground } from './edges/http/hosted-pages.ts';
import type { Bundles } from './edges/http/pages.ts';
import { registerPages } from './edges/http/pages.ts';
import { registerPhonePage } from './edges/http/phone-page.ts';
import { registerApi } from './edges/http/routes.ts';
import { createHttpServer } from './edges/http/server.ts';
import { staffCookie } from './edges/http/staff-cookie.ts';
import { serveAgents } from './edges/socket/agents.ts';
import { OpenDesks } from './edges/socket/open-desks.ts';
import { OpenLines } from './edges/socket/open-lines.ts';
import { serveFreelancers } from './edges/socket/freelancers.ts';
import { servePhones } from './edges/socket/phones.ts';
import { phonesFollow } from './edges/socket/phones-follow.ts';
import { socketNotifier } from './edges/socket/notifier.ts';
import { createSocketServer } from './edges/socket/server.ts';
import { serveSupervisors } from './edges/socket/supervisors.ts';
import { dueWorkRound } from './jobs/due-work.ts';
import { evidenceRound } from './jobs/evidence-round.ts';
import type { Jobs } from './jobs/jobs.ts';
import { createJobs } from './jobs/jobs.ts';
import { CallRecordings } from './recording/call-recordings.ts';
import { policyWithinMeans } from './recording/means.ts';
import { relayInOrder } from './media-control/relay-events.ts';
import { newSecret } from './secrets/secret.ts';
import type { Place } from './store/open-store.ts';
import { openStore } from './store/open-store.ts';
import { keepSetting } from './store/settings.ts';
import type { Store } from './store/store.ts';
import { admitStaff } from './admit-staff.ts';
import { admitDemoStaff, admitMarketplace, dismissDemoStaff } from './use-cases/admit.ts';
import type { Context } from './use-cases/context.ts';
import { followPhone } from './use-cases/tell-phone.ts';
import { recover } from './use-cases/recover.ts';
import { Turns } from './use-cases/turns.ts';

/** A running Visavis: everything wired, listening. */
export type App = {
  readonly address: string;
  /** One round of the watch and of what is due, now; for tests that move time. Otherwise the jobs go it. */
  runDueWork(): Promise<void>;
  close(): Promise<void>;
};

/** What a test may bring of its own; the rest is made from the settings. */
export type Parts = { readonly place?: Place; readonly clock?: () => number };

/** The only place that wires. Called by `main.ts` and by tests; throws with a sentence when something cannot start. */
export async function startApp(
  config: Config,
  bundles: Bundles,
  log: FastifyBaseLogger,
  parts: Parts = {},
): Promise<App> {
  const closing: Closing = {};
  const close = (): Promise<void> => closeInOrder(closing, log);
  try {
    const store = await openStore(parts.place ?? placeOf(config), {
      ...(parts.clock && { clock: parts.clock }),
      onLost: (error) => log.warn({ err: error }, 'the database dropped a connection'),
    });
    closing.store = () => store.close();
    const sfu = await startSfu({ ...config.media, log });
    closing.media = () => sfu.close();
    const mailbox = config.isDemo ? await openMailbox({ folder: join(config.dataFolder, 'demo', 'mail') }) : null;
    if (mailbox) closing.mailbox = () => mailbox.close();
    await admit(config, store, log);
    const http = await createHttpServer(log, config.trustProxy);
    closing.edges = () => http.close();
    const { context, jobs } = await wire(config, store, sfu, http, mailbox, closing, log);
    await serve(config, bundles, http, context, mailbox);
    await recover(context);
    jobs.start();
    const address = await http.listen({ port: config.port, host: config.host });
    const runDueWork = async (): Promise<void> => {
      await dueWorkRound(context, log);
      await evidenceRound(context, log);
    };
    return { address, runDueWork, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const placeOf = (config: Config): Place =>
  config.databaseUrl ? { kind: 'server', url: config.databaseUrl } : { kind: 'folder', folder: config.dataFolder };

/** Where this process reaches itself, whatever name browsers know it by. */
function ownAddress({ host, port }: Config): string {
  const isEverywhere = host === '0.0.0.0' || host === '::';
  if (isEverywhere) return `http://127.0.0.1:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Joins store, media, mail and sockets into the one context that use cases work with; its jobs have not begun. */
async function wire(
  config: Config,
  store: Store,
  sfu: Sfu,
  http: FastifyInstance,
  mailbox: Mailbox | null,
  closing: Closing,
  log: FastifyBaseLogger,
): Promise<{ context: Context; jobs: Jobs }> {
  const key = await keepSetting(store.db, 'invitation-key', randomBytes(32).toString('base64url'));
  const io = createSocketServer(http.server, config.embedOrigins);
  const desks = new OpenDesks(io.of(AGENT_NAMESPACE), io.of(SUPERVISOR_NAMESPACE));
  const lines = new OpenLines(io.of(FREELANCER_NAMESPACE));
  const jobs = createJobs(
    () => context,
    () => presence,
    log,
  );
  const livePolicy = await livePolicyOf(config, store);
  const told = phonesFollow(socketNotifier(io), (caseId) => followPhone(context, caseId), log);
  const evidence = await evidenceOf(config, store);
  const policyNow = await policyWithinMeans(config.policy, () => livePolicy.current, sfu, evidence.vault, log);
  const context: Context = {
    store,
    sfu,
    notifier: told.notifier,
    desks,
    lines,
    ...lettersOf(config, mailbox, closing),
    ...webhooksOf(config, closing),
    ...evidence,
    ...tokensOf(key),
    ...identitiesOf(config, log),
    get policy() {
      return policyNow();
    },
    recordings: new CallRecordings(() => context, log),
    livePolicy,
    turns: new Turns(),
    ...kicksOf(jobs),
  };
  serveSupervisors(io, context, desks, staffCookie(config.publicUrl), log);
  const presence = serveSockets(io, context, { lines, desks, publicUrl: config.publicUrl }, log);
  const relayed = relayFrom(sfu, context, log);
  closing.relay = () => relayed().then(() => told.settled());
  closing.jobs = () => jobs.stop();
  closing.presence = () => allOf(...Object.values(presence).map((each) => each.stop()));
  closing.edges = () => allOf(io.close(), http.close());
  return { context, jobs };
}

/** Everybody's namespaces, and who is there in each. */
const serveSockets = (
  io: ReturnType<typeof createSocketServer>,
  context: Context,
  { lines, desks, publicUrl }: { readonly lines: OpenLines; readonly desks: OpenDesks; readonly publicUrl: string },
  log: FastifyBaseLogger,
) => ({
  freelancers: serveFreelancers(io, context, lines, log),
  desks: serveAgents(io, context, desks, staffCookie(publicUrl), log),
  phones: servePhones(io, context, log),
});

const allOf = async (...parts: readonly PromiseLike<unknown>[]): Promise<void> => {
  await Promise.all(parts);
};

/** Relays what the media node says from now on; answers how to stop. */
function relayFrom(sfu: Sfu, context: Context, log: FastifyBaseLogger): () => Promise<void> {
  const relay = relayInOrder(context, log);
  const stopListening = sfu.onEvent(relay.take);
  return async () => {
    stopListening();
    await relay.settled();
  };
}

/** S7, Z5: brings who may ask in line with the settings, whatever an earlier start allowed. */
async function admit(config: Config, store: Store, log: FastifyBaseLogger): Promise<void> {
  await admitMarketplace(store, 'VISAVIS_API_KEY', config.apiKey);
  await admitMarketplace(store, 'demo marketplace', undefined);
  if (config.isDemo) for (const staff of DEMO_STAFF) await admitDemoStaff(store, staff);
  else await dismissDemoStaff(store);
  for (const { level, words } of await admitStaff(config, store)) log[level]({}, words);
}

/** Registers every route; the demo's only in demo mode. */
async function serve(
  config: Config,
  bundles: Bundles,
  http: FastifyInstance,
  context: Context,
  mailbox: Mailbox | null,
): Promise<void> {
  registerApi(http, context, config);
  registerPages(http, bundles, config.isDemo);
  registerHostedPages(http, context, config.embedOrigins);
  registerPhonePage(http);
  if (!mailbox) return;
  registerPlayground(http, context);
  const apiKey = newSecret();
  await admitMarketplace(context.store, 'demo marketplace', apiKey);
  registerDemo(http, {
    folder: join(config.dataFolder, 'demo'),
    apiUrl: () => ownAddress(config),
    apiKey,
    brandName: config.policy.brandName,
    mailbox,
    staff: DEMO_STAFF,
  });
}
