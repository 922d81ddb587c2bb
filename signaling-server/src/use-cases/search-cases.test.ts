import { AccountId } from '@visavis/protocol';
import { aMarketplaceEvent, anAccount } from '@visavis/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { reportEvent } from './report-event.ts';
import { searchCases } from './search-cases.ts';

describe.each(DATABASES)('a search on %s', (_name, place) => {
  let house: House;
  const reports = async (id: string, name: string, email: string, previousProposals = 0) => {
    const account = anAccount({ id: AccountId.parse(id), name, email, previousProposals });
    const reply = await reportEvent(house.context, aMarketplaceEvent({ account, job: { category: 'gardening' } }));
    return reply.ok ? reply.value.caseId : null;
  };
  const found = async (query: string) =>
    (await searchCases(house.context, query)).results.map(({ account }) => account.id);

  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
    await reports('fl-100', 'Cleo Marchetti', 'cleo@example.org');
    await reports('fl-200', 'Per%Cent', 'under_score@example.org');
    await reports('fl-300', 'Old Hand', 'old@example.org', 5);
  });
  afterAll(() => house.context.store.close());

  it.each([
    ['fl-100', ['fl-100']],
    ['MARCH', ['fl-100']],
    ['Cleo@Example.ORG', ['fl-100']],
    ['%C', ['fl-200']],
    ['r_s', ['fl-200']],
    ['x%y', []],
    ["'; drop table cases; --", []],
    ['\\', []],
  ])('V1 takes “%s” as text: %j', async (query, ids) => {
    expect(await found(query)).toEqual(ids);
  });

  it('V1 finds an account by its case, and puts a whole match before a part of one', async () => {
    const caseId = await reports('fl-10', 'Ten', 'ten@example.org');
    expect(await found(String(caseId).toUpperCase())).toEqual(['fl-10']);
    expect((await found('fl-10'))[0]).toBe('fl-10');
    expect((await searchCases(house.context, 'fl-10')).results[0]).toMatchObject({
      case: { id: caseId, hold: 'on-hold' },
    });
  });

  it('V1 gives twenty, and says that there are more', async () => {
    for (let count = 0; count < 21; count++) await reports(`many-${count}`, 'Many', `many-${count}@example.org`);
    const { results, hasMore } = await searchCases(house.context, 'many-');
    expect([results.length, hasMore]).toEqual([20, true]);
  });

  it('V2 says that an account without a case, and an unknown one, is no matter of ours', async () => {
    const never = await searchCases(house.context, 'fl-300');
    expect(never).toMatchObject({ kind: 'not-a-vv-case', results: [{ case: null }] });
    expect(never.message).toContain('no verification was ever opened');
    const unknown = await searchCases(house.context, 'nobody-at-all');
    expect(unknown).toMatchObject({ kind: 'not-a-vv-case', results: [] });
    expect(unknown.message).toContain('was ever reported');
  });
});
