import type { ApiScope, Role } from '@visavis/protocol';
import { ApiScope as Scopes, Role as Roles } from '@visavis/protocol';
import { aMarketplaceEvent, anAccount } from '@visavis/testing';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { House } from '../../../test/house.ts';
import { openHouse } from '../../../test/house.ts';
import { mediaNode } from '../../../test/media-node.ts';
import { newApiKeyId, newStaffId } from '../../secrets/ids.ts';
import { hashOf, newSecret } from '../../secrets/secret.ts';
import { insertApiKey } from '../../store/api-keys.ts';
import { insertStaffSession } from '../../store/credentials.ts';
import { addStaff } from '../../store/staff.ts';
import { reportEvent } from '../../use-cases/report-event.ts';
import { registerApi } from './routes.ts';
import { createHttpServer } from './server.ts';

/* quality T6, T7: who may ask for what, over all routes. A route without a row here fails, and so does a row without one. */

type Row =
  | { readonly scope: Exclude<ApiScope, '*'> }
  | { readonly roles: readonly Role[] }
  | 'notice token'
  | 'freelancer session'
  | 'anybody';

const all: Row = { roles: Roles.options };
const support: Row = { roles: ['supervisor', 'cs', 'admin'] };
const lead: Row = { roles: ['supervisor', 'admin'] };
/** Of the case at hand, or by a reason; nobody of customer support, and no administrator. */
const evidence: Row = { roles: ['vv_agent', 'supervisor'] };
const admin: Row = { roles: ['admin'] };
const webhooks: Row = { scope: 'webhooks' };

const TABLE: Readonly<Record<string, Row>> = {
  'get /api/v1/health': 'anybody',
  'get /api/v1/openapi.json': 'anybody',
  'post /api/v1/phrase-checks': 'anybody',
  'post /api/v1/freelancer/sessions': 'anybody',
  'post /api/v1/freelancer/sessions/renewals': 'anybody',
  'post /api/v1/freelancer/sessions/ends': 'anybody',
  'post /api/v1/freelancer/phone-sessions': 'anybody',
  'post /api/v1/freelancer/snapshots/{snapshotId}': 'freelancer session',
  'post /api/v1/staff/snapshots/{snapshotId}/received': evidence,
  'get /api/v1/staff/evidence/{evidenceId}': evidence,
  'get /api/v1/staff/cases/{caseId}/evidence': evidence,
  'post /api/v1/staff/cases/{caseId}/evidence/openings': { roles: ['supervisor'] },
  'post /api/v1/staff/session': 'anybody',
  'get /api/v1/staff/session': all,
  'get /api/v1/staff/sign-in-options': 'anybody',
  'get /api/v1/staff/sign-in': 'anybody',
  'get /api/v1/staff/sign-in/callback': 'anybody',
  'get /api/v1/staff/board': lead,
  'post /api/v1/staff/board/queue': lead,
  'post /api/v1/staff/board/agents/{agentId}/drain': lead,
  'post /api/v1/staff/board/agents/{agentId}/sign-out': lead,
  'post /api/v1/staff/board/tickets/{ticketId}/move': lead,
  'get /api/v1/notice': 'notice token',
  'post /api/v1/notice/link': 'notice token',
  'post /api/v1/events': { scope: 'events' },
  'get /api/v1/accounts/{accountId}/capabilities': { scope: 'capabilities' },
  'get /api/v1/accounts/{accountId}/cases': { scope: 'cases:read' },
  'get /api/v1/cases/{caseId}': { scope: 'cases:read' },
  'post /api/v1/cases': { scope: 'cases:write' },
  'post /api/v1/cases/{caseId}/results': { scope: 'cases:write' },
  'post /api/v1/cases/{caseId}/objections': { scope: 'cases:write' },
  'post /api/v1/cases/{caseId}/invitations': { scope: 'cases:write' },
  'post /api/v1/mail-bounces': { scope: 'mails' },
  'post /api/v1/accounts/{accountId}/notice-tokens': { scope: 'notices' },
  'post /api/v1/accounts/{accountId}/identity-tokens': { scope: 'notices' },
  'get /api/v1/api-keys': { scope: 'keys' },
  'post /api/v1/api-keys': { scope: 'keys' },
  'delete /api/v1/api-keys/{keyId}': { scope: 'keys' },
  'get /api/v1/webhooks': webhooks,
  'post /api/v1/webhooks': webhooks,
  'patch /api/v1/webhooks/{webhookId}': webhooks,
  'delete /api/v1/webhooks/{webhookId}': webhooks,
  'post /api/v1/webhooks/{webhookId}/rotate': webhooks,
  'post /api/v1/webhooks/{webhookId}/test': webhooks,
  'get /api/v1/webhooks/{webhookId}/deliveries': webhooks,
  'post /api/v1/webhooks/{webhookId}/deliveries/{deliveryId}/redrive': webhooks,
  'post /api/v1/webhooks/{webhookId}/redrive': webhooks,
  'get /api/v1/staff/cases': support,
  'post /api/v1/staff/cases': lead,
  'get /api/v1/staff/cases/{caseId}': support,
  'post /api/v1/staff/cases/{caseId}/invitations': support,
  'post /api/v1/staff/cases/{caseId}/decisions': { roles: ['supervisor'] },
  'get /api/v1/staff/cases/{caseId}/replies': support,
  'get /api/v1/staff/replies': support,
  'get /api/v1/staff/sanctions': lead,
  'post /api/v1/staff/sanctions/resume': lead,
  'get /api/v1/staff/admin/settings': lead,
  'put /api/v1/staff/admin/settings': admin,
  'get /api/v1/staff/admin/settings/history': lead,
  'get /api/v1/staff/admin/audit': admin,
  'get /api/v1/staff/admin/staff': admin,
  'post /api/v1/staff/admin/staff': admin,
  'patch /api/v1/staff/admin/staff/{staffId}': admin,
  'post /api/v1/staff/admin/staff/{staffId}/password': admin,
  'post /api/v1/staff/admin/staff/{staffId}/close': admin,
  'post /api/v1/staff/admin/staff/{staffId}/reopen': admin,
  'get /api/v1/staff/admin/replies': admin,
  'post /api/v1/staff/admin/replies': admin,
  'put /api/v1/staff/admin/replies/{replyId}': admin,
  'post /api/v1/staff/admin/replies/{replyId}/restore': admin,
  'post /api/v1/staff/admin/replies/{replyId}/remove': admin,
  'get /api/v1/staff/admin/questions': admin,
  'post /api/v1/staff/admin/questions': admin,
  'put /api/v1/staff/admin/questions/{templateId}': admin,
  'delete /api/v1/staff/admin/questions/{templateId}': admin,
  'get /api/v1/staff/admin/keys': admin,
  'post /api/v1/staff/admin/keys': admin,
  'post /api/v1/staff/admin/keys/{keyId}/rotate': admin,
  'delete /api/v1/staff/admin/keys/{keyId}': admin,
  'get /api/v1/staff/admin/webhooks': admin,
  'post /api/v1/staff/admin/webhooks': admin,
  'patch /api/v1/staff/admin/webhooks/{webhookId}': admin,
  'delete /api/v1/staff/admin/webhooks/{webhookId}': admin,
  'post /api/v1/staff/admin/webhooks/{webhookId}/rotate': admin,
  'post /api/v1/staff/admin/webhooks/{webhookId}/test': admin,
  'get /api/v1/staff/admin/webhooks/{webhookId}/deliveries': admin,
  'post /api/v1/staff/admin/webhooks/{webhookId}/deliveries/{deliveryId}/redrive': admin,
  'post /api/v1/staff/admin/webhooks/{webhookId}/redrive': admin,
  // The last one: it ends the sessions that the others are asked with.
  'delete /api/v1/staff/session': 'anybody',
};

let house: House;
let server: FastifyInstance;
/** What each kind of asker sends; `key -x` is a key with every scope but x, `key x` one with x only. */
const askers = new Map<string, Record<string, string>>();
let routes: string[];
let ids: Readonly<Record<string, string>>;

const scopes = Scopes.options.filter((scope) => scope !== '*');
const bearer = (secret: string): Record<string, string> => ({ authorization: `Bearer ${secret}` });

async function addKey(asker: string, has: readonly ApiScope[]): Promise<void> {
  const secret = newSecret();
  const key = { id: newApiKeyId(), name: asker, scopes: has, createdAt: house.clock.now() };
  await insertApiKey(house.context.store.db, { ...key, lastUsedAt: null, revokedAt: null }, hashOf(secret));
  askers.set(asker, bearer(secret));
}

async function addRole(role: Role): Promise<void> {
  const { db } = house.context.store;
  const staff = { id: newStaffId(), username: role, name: role, role, passwordHash: 'none' };
  await addStaff(db, staff, house.clock.now());
  const secret = newSecret();
  const expiresAt = house.clock.now() + 3_600_000;
  await insertStaffSession(db, { secretHash: hashOf(secret), staffId: staff.id, expiresAt });
  askers.set(role, { cookie: `visavis_staff=${secret}` });
}

beforeAll(async () => {
  house = await openHouse({ kind: 'memory' }, mediaNode());
  server = await createHttpServer(pino({ level: 'silent' }));
  registerApi(server, house.context, { embedOrigins: [], publicUrl: 'http://localhost:8080' });
  await server.ready();
  const opened = await reportEvent(house.context, aMarketplaceEvent({ account: anAccount({ id: 'matrix' as never }) }));
  const nobodys = (prefix: string): string => `${prefix}_${'0'.repeat(22)}`;
  ids = {
    accountId: 'matrix',
    caseId: (opened.ok && opened.value.caseId) || '',
    webhookId: nobodys('whk'),
    deliveryId: nobodys('dlv'),
    keyId: nobodys('key'),
    staffId: nobodys('stf'),
    replyId: 'nobodys',
    templateId: 'nobodys',
    snapshotId: nobodys('evd'),
    evidenceId: nobodys('evd'),
  };
  askers.set('nobody', {}).set('a made up key', bearer('x'.repeat(43)));
  await addKey('key *', ['*']);
  for (const scope of scopes) {
    await addKey(`key ${scope}`, [scope]);
    await addKey(
      `key -${scope}`,
      scopes.filter((other) => other !== scope),
    );
  }
  for (const role of Roles.options) await addRole(role);
  const described = (await server.inject('/api/v1/openapi.json')).json<{ paths: Record<string, object> }>();
  routes = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
});
afterAll(async () => {
  await server.close();
  await house.context.store.close();
});

/** Asks with a body that is refused as malformed, so that whoever is let in changes nothing. */
async function statusFor(route: string, asker: string): Promise<number> {
  const [method = '', path = ''] = route.split(' ');
  const answer = await server.inject({
    method: method.toUpperCase() as 'GET',
    url: path.replace(/\{(\w+)\}/g, (_match, name: string) => ids[name] ?? ''),
    headers: { ...askers.get(asker), 'x-forwarded-for': asker },
    ...(['post', 'patch', 'put'].includes(method) && { payload: { not: 'asked for' } }),
  });
  return answer.statusCode;
}

/** 401, 403, or "in". */
function expected(row: Row, asker: string): number | 'in' {
  if (row === 'anybody') return 'in';
  if (row === 'notice token' || row === 'freelancer session') return 401;
  if ('scope' in row) return expectedOfKey(row.scope, asker);
  if (!Roles.safeParse(asker).success) return 401;
  return row.roles.some((role) => role === asker) ? 'in' : 403;
}

function expectedOfKey(needed: ApiScope, asker: string): number | 'in' {
  const [, sign, scope] = /^key (-?)(.+)$/.exec(asker) ?? [];
  if (scope === undefined) return 401;
  const has = scope === '*' || (sign === '-' ? scope !== needed : scope === needed);
  return has ? 'in' : 403;
}

describe('who may ask', () => {
  it('S5 is said for every route there is, and for no other', () => {
    expect(Object.keys(TABLE).toSorted()).toEqual(routes.toSorted());
  });

  it.each(Object.entries(TABLE))('S5 R1 V5 holds for %s, whoever asks', async (route, row) => {
    const wrong: string[] = [];
    for (const asker of askers.keys()) {
      const status = await statusFor(route, asker);
      const wanted = expected(row, asker);
      const isRight = wanted === 'in' ? status !== 401 && status !== 403 && status < 500 : status === wanted;
      if (!isRight) wrong.push(`${asker}: ${status} instead of ${wanted}`);
    }
    expect(wrong).toEqual([]);
  });
});
