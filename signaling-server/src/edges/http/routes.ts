import type { FastifyInstance } from 'fastify';
import type { Context } from '../../use-cases/context.ts';
import { registerAdministration } from './administration.ts';
import { registerApiKeys } from './api-keys.ts';
import { registerBoard } from './board.ts';
import { registerCases } from './cases.ts';
import { registerConsole } from './console.ts';
import { registerEvidence } from './evidence.ts';
import { registerFreelancerSessions } from './freelancer-sessions.ts';
import { registerHealth } from './health.ts';
import { registerIdentityTokens } from './identity-tokens.ts';
import { answerOnce } from './idempotency.ts';
import { registerMail } from './mail.ts';
import { registerMarketplace } from './marketplace.ts';
import { registerNotices } from './notices.ts';
import { serveOpenApi } from './openapi.ts';
import { registerPhoneSessions } from './phone-sessions.ts';
import { registerSanctions } from './sanctions.ts';
import { registerStaffCases } from './staff-cases.ts';
import { registerFreelancerSnapshots, registerStaffSnapshots } from './snapshots.ts';
import { staffCookie } from './staff-cookie.ts';
import { registerStaffProvider } from './staff-provider.ts';
import { registerStaffSession } from './staff-session.ts';
import { registerWebhooks } from './webhooks.ts';

/** Every route of `/api/v1`; who may ask for each is in `access.test.ts`. */
export function registerApi(
  server: FastifyInstance,
  context: Context,
  { embedOrigins, publicUrl }: { readonly embedOrigins: readonly string[]; readonly publicUrl: string },
): void {
  const cookie = staffCookie(publicUrl);
  answerOnce(server, context);
  registerHealth(server, context);
  registerMarketplace(server, context);
  registerCases(server, context);
  registerMail(server, context, embedOrigins);
  registerNotices(server, context, embedOrigins);
  registerApiKeys(server, context);
  registerWebhooks(server, context);
  registerFreelancerSessions(server, context, embedOrigins);
  registerIdentityTokens(server, context);
  registerPhoneSessions(server, context);
  registerStaffSession(server, context, cookie);
  registerStaffProvider(server, context, cookie, publicUrl);
  registerConsole(server, context, cookie);
  registerStaffCases(server, context, cookie);
  registerFreelancerSnapshots(server, context, embedOrigins);
  registerStaffSnapshots(server, context, cookie);
  registerEvidence(server, context, cookie);
  registerSanctions(server, context, cookie);
  registerBoard(server, context, cookie);
  registerAdministration(server, context, cookie);
  serveOpenApi(server);
}
