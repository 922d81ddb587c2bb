import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Sfu } from '@visavis/protocol';
import { AGENT_NAMESPACE, FREELANCER_NAMESPACE, SUPERVISOR_NAMESPACE } from '@visavis/protocol';
import { startSfu } from '@visavis/sfu';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { Closing } from './closing.ts';
import { closeInOrder } from './closing.ts';
import type { Config } from './config.ts';
import { registerDemo } from './demo/index.ts';
import type { Mailbox } from './demo/mailbox.ts';
import { openMailbox } from './demo/mailbox.ts';
import { DEMO_STAFF } from './demo/staff.ts';
import { registerHostedPages, registerPlayground } from './edges/http/hosted-pages.ts';
import type { Bundles } from './edges/http/pages.ts';
import { registerPages } from './edges/http/pages.ts';
import { registerPhonePage } from './edges/http/phone-page.ts';
import { PROVIDER_CALLBACK } from './edges/http/provider-paths.ts';
import { registerApi } from './edges/http/routes.ts';
import { createHttpServer } from './edges/http/server.ts';
import { demoMasterKey } from './evidence/master-key.ts';
import { FileVault } from './evidence/vault.ts';
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
import type { Mailer } from './mail/mailer.ts';
import { createMailer } from './mail/mailer.ts';
import { OidcProvider } from './oidc/provider.ts';
import { PHRASE_BYTES, phraseFrom } from './mail/phrase.ts';
import { readLetters } from './mail/read-letters.ts';
import { smtpSender } from './mail/sender.ts';
import { CallRecordings } from './recording/call-recordings.ts';
import { whyNotRecorded, withinMeans } from './recording/means.ts';
import { relayInOrder } from './media-control/relay-events.ts';
import { HelpCentreJwt } from './secrets/identity-jwt.ts';
import { AccountTokens } from './secrets/account-tokens.ts';
import { InvitationTokens } from './secrets/invitation-token.ts';
import { SignInTokens } from './secrets/sign-in-token.ts';
import { newSecret } from './secrets/secret.ts';
import type { Place } from './store/open-store.ts';
import { openStore } from './store/open-store.ts';
import { keepSetting } from './store/settings.ts';
import type { Store } from './store/store.ts';
import { zoneOffset } from './time/zone.ts';
import { admitStaff } from './admit-staff.ts';
import { admitDemoStaff, admitMarketplace, dismissDemoStaff } from './use-cases/admit.ts';
import type { Context } from './use-cases/context.ts';
import { LivePolicy } from './use-cases/live-policy.ts';
import { followPhone } from './use-cases/tell-phone.ts';
import { recover } from './use-cases/recover.ts';
import { Turns } from './use-cases/turns.ts';
import { HttpWebhookSender } from './webhooks/sender.ts';

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

function mailerOf({ smtpUrl: configured, policy, mailFrom, publicUrl }: Config, mailbox: Mailbox | null): Mailer {
  const smtpUrl = configured ?? mailbox?.smtpUrl;
  if (!smtpUrl) throw new Error('There is no mail server to send invitations by.');
  return createMailer({
    smtpUrl,
    from: { name: policy.brandName, address: mailFrom },
    messageIdDomain: new URL(publicUrl).hostname,
  });
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
  const mailer = mailerOf(config, mailbox);
  closing.mail = () => mailer.close();
  const webhooks = new HttpWebhookSender({ isLoopbackAllowed: config.allowsLoopbackWebhooks });
  closing.webhooks = () => webhooks.close();
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
  const policyNow = withinMeans(() => livePolicy.current, await whyNotRecorded(sfu, evidence.vault), log);
  const context: Context = {
    store,
    sfu,
    notifier: told.notifier,
    desks,
    lines,
    sender: smtpSender(mailer),
    webhooks,
    ...evidence,
    writer: { newPhrase: () => phraseFrom(randomBytes(PHRASE_BYTES)), ...readLetters(config.mailTemplates) },
    ...tokensOf(key),
    helpCentre: config.identityJwt && new HelpCentreJwt(config.identityJwt, log),
    identityProvider: config.oidc && new OidcProvider(config.oidc, config.publicUrl + PROVIDER_CALLBACK, log),
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

/** EV1: the vault, where there is a key; what removes evidence is there in any case. */
async function evidenceOf(config: Config, store: Store): Promise<Pick<Context, 'vault' | 'evidenceRemover'>> {
  const folder = join(config.dataFolder, 'evidence');
  const ofDemo = config.isDemo ? await demoMasterKey(join(config.dataFolder, 'demo', 'evidence-key')) : null;
  const key = config.evidenceKey ?? ofDemo;
  const files = new FileVault(store, folder, key);
  await files.check();
  return { vault: key && files, evidenceRemover: files };
}

async function livePolicyOf({ policy }: Config, { db }: Store): Promise<LivePolicy> {
  const livePolicy = new LivePolicy(policy, zoneOffset);
  await livePolicy.refresh(db);
  return livePolicy;
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

/** What we sign ourselves, all by one key. */
const tokensOf = (key: string): Pick<Context, 'tokens' | 'noticeTokens' | 'identityTokens' | 'signInTokens'> => ({
  tokens: new InvitationTokens(key),
  noticeTokens: new AccountTokens(key, 'notice'),
  identityTokens: new AccountTokens(key, 'identity'),
  signInTokens: new SignInTokens(key),
});

/** How use cases ask for a job to go a round now. */
const kicksOf = (jobs: Jobs): Pick<Context, 'queueChanged' | 'warmthChanged' | 'mailQueued' | 'webhooksQueued'> => ({
  queueChanged: () => {
    jobs.queue.kick();
    jobs.offers.kick();
  },
  warmthChanged: () => jobs.warmth.kick(),
  mailQueued: () => jobs.mail.kick(),
  webhooksQueued: () => jobs.webhooks.kick(),
});

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
