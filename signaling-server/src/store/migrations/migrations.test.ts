import { PGlite } from '@electric-sql/pglite';
import type { AccountId, ApiKeyId, CallId, CaseId, InvitationId, MailId, StaffId, TicketId } from '@visavis/protocol';
import { freshDatabase } from '@visavis/testing/database';
import type { Dialect } from 'kysely';
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountOf } from '../accounts.ts';
import { cameraOf, openCallOf } from '../calls.ts';
import { apiKeyOf, caseOfSession } from '../credentials.ts';
import { caseOf } from '../cases.ts';
import { decisionsOf } from '../decisions.ts';
import { mailOf, threadOf } from '../mails.ts';
import { phonesOf } from '../phones.ts';
import { inLine, isQueuePaused } from '../queue.ts';
import { agentOf, agentsToFree } from '../staff.ts';
import { Store } from '../store.ts';
import type { Database } from '../tables.ts';
import { activeTicketOf, ticketOfAgent } from '../tickets.ts';
import { migrations } from './migrations.ts';
import { runStatements } from './run-statements.ts';

const DAY_MS = 86_400_000;
const id = <Id extends string>(prefix: string, name: string): Id => `${prefix}_${name.padEnd(22, '0')}` as Id;
const OPEN = id<CaseId>('case', 'open');
const UNSENT = id<CaseId>('case', 'unsent');
const DECIDED = id<CaseId>('case', 'decided');
const ADA = id<StaffId>('stf', 'ada');
const TICKET = id<TicketId>('tkt', 'decided');
const HASH = 'ab'.repeat(32);
const SESSION = 'cd'.repeat(32);
const CALL = id<CallId>('call', 'live');
const [CLAIMED, WAITING] = [id<CaseId>('case', 'claimed'), id<CaseId>('case', 'waiting')];
const [BOB, CARA] = [id<StaffId>('stf', 'bob'), id<StaffId>('stf', 'cara')];

const cases: readonly (readonly [CaseId, string, string])[] = [
  [OPEN, 'cleo', "'open', null, null"],
  [UNSENT, 'dora', "'open', null, null"],
  [DECIDED, 'finn', "'decided', 'id-verification', '2026-03-03T10:00Z'"],
  [CLAIMED, 'gina', "'open', null, null"],
  [WAITING, 'hugo', "'open', null, null"],
];

const ofCase = ([caseId, account, standing]: (typeof cases)[number]): string => `
insert into accounts values ('${account}', '${account}', '${account}@freelancers.example', 'en', null, '{}', '2026-03-01T10:00Z');
insert into cases values ('${caseId}', '${account}', 'first-proposal', '2026-03-01T10:00Z', '2026-03-08T10:00Z', ${standing});
insert into timeline (case_id, at, kind, actor, detail) values ('${caseId}', '2026-03-01T10:00Z', 'case-opened', 'marketplace', '{}');
insert into invitations values ('${id('inv', account)}', '${caseId}', 'amber boat cedar dune', '2026-03-01T10:00Z', null);
insert into mails values ('${id('mail', account)}', '${caseId}', 'invitation', '${account}', '${account}@freelancers.example', 's', '', '',
  '2026-03-01T10:00Z', ${caseId === UNSENT ? "'queued', 3, '2026-03-01T10:05Z', null, null" : "'accepted', 1, '2026-03-01T10:00Z', '2026-03-01T10:01Z', '250 ok'"});
`;

/** What a database of the first version has in it. */
const ROWS = `
${cases.map(ofCase).join('')}
insert into staff values ('${ADA}', 'ada', 'Ada', 'vv_agent', 'none', 'offline', '2026-03-01T10:00Z');
insert into tickets values ('${TICKET}', '${DECIDED}', 'client-of-finn-0001', '{}', '2026-03-03T09:00Z', '2026-03-03T09:00Z', null,
  'ended', '${ADA}', '2026-03-03T09:01Z', '2026-03-03T10:00Z', 'id-verification', null, '2026-03-03T10:01Z');
insert into outcomes values ('${TICKET}', '${DECIDED}', 'client-of-ada-00001', '${ADA}', 'id-verification', 'name-differs', 'A maiden name?', '2026-03-03T10:00Z');
insert into staff values ('${BOB}', 'bob', 'Bob', 'vv_agent', 'none', 'busy', '2026-03-03T09:30Z');
insert into staff values ('${CARA}', 'cara', 'Cara', 'vv_agent', 'none', 'wrap-up', '2026-03-03T09:40Z');
insert into tickets values ('${id('tkt', 'parted')}', '${WAITING}', 'client-of-hugo-0001', '{}', '2026-03-03T09:00Z', '2026-03-03T09:00Z', null,
  'ended', '${CARA}', '2026-03-03T09:01Z', '2026-03-03T09:40Z', null, 'no-show', null);
insert into tickets values ('${id('tkt', 'claimed')}', '${CLAIMED}', 'client-of-gina-0001', '{}', '2026-03-03T09:00Z', '2026-03-03T09:00Z', null,
  'claimed', '${BOB}', '2026-03-03T09:30Z', null, null, null, null);
insert into tickets values ('${id('tkt', 'waiting')}', '${WAITING}', 'client-of-hugo-0002', '{}', '2026-03-03T09:50Z', '2026-03-03T09:50Z', null,
  'waiting', null, null, null, null, null, null);
insert into calls values ('${CALL}', '${id('tkt', 'claimed')}', '2026-03-03T09:35Z', 'live', '2026-03-03T09:36Z', '2026-03-03T09:35Z', null, null);
insert into freelancer_sessions values ('${SESSION}', '${CLAIMED}', '${id('inv', 'gina')}', '2026-03-04T09:00Z', null);
insert into freelancer_sessions values ('${'ef'.repeat(32)}', '${CLAIMED}', '${id('inv', 'gina')}', '2026-03-04T09:00Z', '2026-03-03T09:10Z');
insert into api_keys values ('${HASH}', 'VISAVIS_API_KEY', '2026-03-01T10:00Z', null);
`;

const DIALECTS: readonly (readonly [string, () => Promise<Dialect>])[] = [
  ['PGlite', async () => new PGliteDialect({ pglite: () => new PGlite() })],
  [
    'PostgreSQL',
    async () => new PostgresDialect({ pool: new pg.Pool({ connectionString: await freshDatabase(), max: 1 }) }),
  ],
];

describe.each(DIALECTS)('a database of the first version that is brought up to date on %s', (_name, dialect) => {
  let store: Store;
  let upgradedAt: number;
  beforeAll(async () => {
    const db = new Kysely<Database>({ dialect: await dialect() });
    store = new Store(db);
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
    await migrator.migrateTo('0001-one-verification');
    await runStatements(db as Kysely<unknown>, ROWS);
    upgradedAt = await store.now();
    const { error } = await migrator.migrateToLatest();
    expect(error).toBeUndefined();
  });
  afterAll(() => store.close());

  it('starts the clock of a case whose invitation was accepted, with all of its time', async () => {
    const held = await caseOf(store.db, OPEN);
    expect(held).toMatchObject({ state: 'open', reason: null, limitMs: 7 * DAY_MS, overdue: null });
    expect(held?.clockStartedAt).toBeGreaterThanOrEqual(upgradedAt);
  });

  it('leaves the clock of an unsent invitation for the mail server to start', async () => {
    expect(await caseOf(store.db, UNSENT)).toMatchObject({ state: 'open', clockStartedAt: null });
    const mail = { caseId: UNSENT, kind: 'invitation', invitationId: id<InvitationId>('inv', 'dora') };
    expect(await mailOf(store.db, id<MailId>('mail', 'dora'))).toEqual(mail);
    expect(await threadOf(store.db, UNSENT)).toBe(id('mail', 'dora'));
  });

  it('keeps an outcome as the first decision, with its key', async () => {
    const decidedAt = Date.parse('2026-03-03T10:00Z');
    expect(await caseOf(store.db, DECIDED)).toMatchObject({
      state: 'decided',
      outcome: 'id-verification',
      decidedAt,
      firstDecidedAt: decidedAt,
      objectedAt: null,
      clockStartedAt: Date.parse('2026-03-01T10:01Z'),
    });
    expect(await decisionsOf(store.db, DECIDED)).toMatchObject([
      {
        source: 'agent',
        ticketId: TICKET,
        staffId: ADA,
        clientId: 'client-of-ada-00001',
        reason: 'name-differs',
        decidedAt,
      },
    ]);
  });

  it('keeps accounts, and lets keys do all that they could', async () => {
    expect(await accountOf(store.db, 'cleo' as AccountId)).toMatchObject({ name: 'cleo', activeClients: [] });
    const key = {
      id: `key_${HASH.slice(0, 22)}` as ApiKeyId,
      name: 'VISAVIS_API_KEY',
      scopes: ['*'],
      lastUsedAt: null,
    };
    expect(await apiKeyOf(store.db, HASH)).toEqual(key);
  });

  it('keeps who is with whom: a busy agent is in the case, a claim has its epoch, a wrap-up ends', async () => {
    const bob = await agentOf(store.db, BOB);
    expect(bob).toMatchObject({ state: 'in-case', next: 'available', awayAt: expect.any(Number) as number });
    expect(await ticketOfAgent(store.db, BOB)).toMatchObject({ state: 'claimed', caseId: CLAIMED, epoch: 1 });
    expect(await agentOf(store.db, CARA)).toMatchObject({ state: 'wrap-up', isExtended: false });
    expect(await agentsToFree(store.db, await store.now())).toEqual([CARA]);
  });

  it('keeps who waits in their place, not at the front, and passed by nobody', async () => {
    const [waiting, ...others] = await inLine(store.db, 0, DAY_MS);
    expect([waiting, others]).toMatchObject([{ caseId: WAITING, isFront: false, isNear: false, passed: 0 }, []]);
    expect(await activeTicketOf(store.db, WAITING)).toMatchObject({ state: 'waiting', epoch: 0 });
    expect(await isQueuePaused(store.db)).toBe(false);
  });

  it('keeps a live call with the computer as its camera, and who is signed in by which invitation', async () => {
    const claimed = id<TicketId>('tkt', 'claimed');
    expect((await openCallOf(store.db, claimed))?.id).toBe(CALL);
    expect(await cameraOf(store.db, claimed)).toBe('computer');
    const then = Date.parse('2026-03-03T10:00Z');
    expect(await caseOfSession(store.db, SESSION, then)).toBe(CLAIMED);
    expect(await caseOfSession(store.db, 'ef'.repeat(32), then)).toBeNull();
    expect(await phonesOf(store.db, CLAIMED)).toEqual([]);
    expect((await activeTicketOf(store.db, WAITING))?.steppedAwayAt).toBeNull();
  });

  it('refuses a second open case of an account as before', async () => {
    const second = sql`insert into cases (id, account_id, trigger, opened_at, limit_ms, state)
      values ('case_second', 'cleo', 'manual', now(), 1, 'open')`;
    await expect(second.execute(store.db)).rejects.toMatchObject({ code: '23505' });
  });
});
