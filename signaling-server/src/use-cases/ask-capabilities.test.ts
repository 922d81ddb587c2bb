import { AccountCapabilities, AccountId } from '@visavis/protocol';
import { aClientId, aDeviceCheck } from '@visavis/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasDecided, suspended } from '../../test/decided-case.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { keepOverdue } from '../store/cases.ts';
import { beginCasePause } from '../store/pauses.ts';
import { Store } from '../store/store.ts';
import { askCapabilities } from './ask-capabilities.ts';
import type { Context } from './context.ts';
import { deliverMail } from './deliver-mail.ts';
import { joinQueue } from './join-queue.ts';
import { leaveQueue } from './leave-queue.ts';

const DAY_MS = 86_400_000;

describe.each(DATABASES)('capabilities on %s', (_name, place) => {
  let house: House;
  let people = 0;
  const newId = (): AccountId => AccountId.parse(`asked-${++people}`);
  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
  });
  afterEach(() => house.empties());
  afterAll(() => house.context.store.close());

  const asks = async (id: AccountId, context: Context = house.context) =>
    AccountCapabilities.parse(await askCapabilities(context, id));
  const untils = ({ capabilities }: AccountCapabilities) => Object.values(capabilities).map(({ until }) => until);
  const withoutLimits = (): Context => {
    const { policy } = house.context;
    const overdue = { ...policy.overdue, limitsWithdrawals: false };
    return { ...house.context, policy: { ...policy, overdue } };
  };

  it('H4 knows of no date before the clock has started', async () => {
    const id = newId();
    await house.opensCase(id);
    expect(untils(await asks(id))).toEqual([null, null, null, null, null]);
    await deliverMail(house.context);
  });

  it('H4 says until when withdrawals work as usual, and of nothing else', async () => {
    const id = newId();
    await house.opensCase(id);
    await deliverMail(house.context);
    const due = new Date(house.clock.now() + 7 * DAY_MS).toISOString();
    house.clock.advance(2 * DAY_MS);
    const { capabilities } = await asks(id);
    const { withdrawEarnings, ...others } = capabilities;
    expect(withdrawEarnings).toMatchObject({ allowed: 'yes', reason: 'allowed-during-hold', until: due });
    expect(Object.values(others).map(({ until }) => until)).toEqual([null, null, null, null]);
  });

  it('H4 promises nothing while the clock stands still, and a later date after', async () => {
    const id = newId();
    const caseId = await house.opensCase(id);
    await deliverMail(house.context);
    const due = house.clock.now() + 8 * DAY_MS;
    await joinQueue(house.context, caseId, { clientId: aClientId(), devices: aDeviceCheck() });
    house.clock.advance(DAY_MS);
    expect((await asks(id)).capabilities.withdrawEarnings).toMatchObject({ allowed: 'yes', until: null });
    await leaveQueue(house.context, caseId);
    expect((await asks(id)).capabilities.withdrawEarnings.until).toBe(new Date(due).toISOString());
  });

  it('H4 knows of no date where withdrawals will not be limited', async () => {
    const id = newId();
    await house.opensCase(id);
    await deliverMail(house.context);
    expect(untils(await asks(id, withoutLimits()))).toEqual([null, null, null, null, null]);
  });

  it.each([
    [true, { allowed: 'limited', reason: 'overdue', until: null }],
    [false, { allowed: 'yes', reason: 'allowed-during-hold', until: null }],
  ] as const)('H3 overdue with the switch %s answers for withdrawals', async (limits, answer) => {
    const id = newId();
    const caseId = await house.opensCase(id);
    await deliverMail(house.context);
    const now = house.clock.now();
    await house.context.store.transaction((tx) => keepOverdue(tx, caseId, limits, now));
    const asked = await asks(id);
    expect(asked.hold).toBe('overdue');
    expect(asked.capabilities.withdrawEarnings).toMatchObject(answer);
    expect(asked.capabilities.submitProposals).toMatchObject({ allowed: 'no', reason: 'overdue' });
  });

  it('H4 says why after a decision, and sets no date', async () => {
    const id = newId();
    await hasDecided(house, await house.hasAgent(`ada-${id}`), id, suspended);
    const asked = await asks(id);
    expect(asked.capabilities.continueWork).toMatchObject({ allowed: 'no', reason: 'suspended' });
    expect(untils(asked)).toEqual([null, null, null, null, null]);
  });

  it('H4 reads three times at most', async () => {
    const id = newId();
    const caseId = await house.opensCase(id);
    await deliverMail(house.context);
    await house.context.store.transaction((tx, now) => beginCasePause(tx, caseId, 'technical-problem', now));
    const reads: string[] = [];
    const db = house.context.store.db.withPlugin({
      transformQuery: ({ node }) => {
        reads.push(node.kind);
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const store = new Store(db, { clock: house.clock.now });
    await asks(id, { ...house.context, store });
    expect(reads).toEqual(['SelectQueryNode', 'SelectQueryNode', 'SelectQueryNode']);
  });
});
