import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import type { Closing } from './closing.ts';
import type { Config } from './config.ts';
import type { Mailbox } from './demo/mailbox.ts';
import { PROVIDER_CALLBACK } from './edges/http/provider-paths.ts';
import { demoMasterKey } from './evidence/master-key.ts';
import { FileVault } from './evidence/vault.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Mailer } from './mail/mailer.ts';
import { createMailer } from './mail/mailer.ts';
import { PHRASE_BYTES, phraseFrom } from './mail/phrase.ts';
import { readLetters } from './mail/read-letters.ts';
import { smtpSender } from './mail/sender.ts';
import { OidcProvider } from './oidc/provider.ts';
import { AccountTokens } from './secrets/account-tokens.ts';
import { HelpCentreJwt } from './secrets/identity-jwt.ts';
import { InvitationTokens } from './secrets/invitation-token.ts';
import { SignInTokens } from './secrets/sign-in-token.ts';
import type { Store } from './store/store.ts';
import { zoneOffset } from './time/zone.ts';
import type { Context } from './use-cases/context.ts';
import { LivePolicy } from './use-cases/live-policy.ts';
import { HttpWebhookSender } from './webhooks/sender.ts';

/* The context's parts that are made from the settings alone, each for `app.ts`, which joins them; `closing` learns how each ends. */

/** How letters are written and sent. */
export function lettersOf(
  config: Config,
  mailbox: Mailbox | null,
  closing: Closing,
): Pick<Context, 'sender' | 'writer'> {
  const mailer = mailerOf(config, mailbox);
  closing.mail = () => mailer.close();
  const newPhrase = () => phraseFrom(randomBytes(PHRASE_BYTES));
  return { sender: smtpSender(mailer), writer: { newPhrase, ...readLetters(config.mailTemplates) } };
}

export function webhooksOf(config: Config, closing: Closing): Pick<Context, 'webhooks'> {
  const webhooks = new HttpWebhookSender({ isLoopbackAllowed: config.allowsLoopbackWebhooks });
  closing.webhooks = () => webhooks.close();
  return { webhooks };
}

/** Who else may say who somebody is. */
export const identitiesOf = (
  { identityJwt, oidc, publicUrl }: Config,
  log: FastifyBaseLogger,
): Pick<Context, 'helpCentre' | 'identityProvider'> => ({
  helpCentre: identityJwt && new HelpCentreJwt(identityJwt, log),
  identityProvider: oidc && new OidcProvider(oidc, publicUrl + PROVIDER_CALLBACK, log),
});

function mailerOf({ smtpUrl: configured, policy, mailFrom, publicUrl }: Config, mailbox: Mailbox | null): Mailer {
  const smtpUrl = configured ?? mailbox?.smtpUrl;
  if (!smtpUrl) throw new Error('There is no mail server to send invitations by.');
  return createMailer({
    smtpUrl,
    from: { name: policy.brandName, address: mailFrom },
    messageIdDomain: new URL(publicUrl).hostname,
  });
}

/** EV1: the vault, where there is a key; what removes evidence is there in any case. */
export async function evidenceOf(config: Config, store: Store): Promise<Pick<Context, 'vault' | 'evidenceRemover'>> {
  const folder = join(config.dataFolder, 'evidence');
  const ofDemo = config.isDemo ? await demoMasterKey(join(config.dataFolder, 'demo', 'evidence-key')) : null;
  const key = config.evidenceKey ?? ofDemo;
  const files = new FileVault(store, folder, key);
  await files.check();
  return { vault: key && files, evidenceRemover: files };
}

export async function livePolicyOf({ policy }: Config, { db }: Store): Promise<LivePolicy> {
  const livePolicy = new LivePolicy(policy, zoneOffset);
  await livePolicy.refresh(db);
  return livePolicy;
}

/** What we sign ourselves, all by one key. */
export const tokensOf = (
  key: string,
): Pick<Context, 'tokens' | 'noticeTokens' | 'identityTokens' | 'signInTokens'> => ({
  tokens: new InvitationTokens(key),
  noticeTokens: new AccountTokens(key, 'notice'),
  identityTokens: new AccountTokens(key, 'identity'),
  signInTokens: new SignInTokens(key),
});

/** How use cases ask for a job to go a round now. */
export const kicksOf = (
  jobs: Jobs,
): Pick<Context, 'queueChanged' | 'warmthChanged' | 'mailQueued' | 'webhooksQueued'> => ({
  queueChanged: () => {
    jobs.queue.kick();
    jobs.offers.kick();
  },
  warmthChanged: () => jobs.warmth.kick(),
  mailQueued: () => jobs.mail.kick(),
  webhooksQueued: () => jobs.webhooks.kick(),
});
