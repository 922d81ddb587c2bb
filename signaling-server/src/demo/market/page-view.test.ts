import type { AccountCapabilities, HoldState } from '@visavis/protocol';
import { describe, expect, it, onTestFinished } from 'vitest';
import { API_KEY, publicApi } from '../fixtures/public-api.ts';
import { pageView, versionOf } from './page-view.ts';
import { personOf } from './people.ts';
import type { Person } from './people.ts';
import { emptyRecords, withPortrait, withWithdrawal } from './records.ts';
import { visavisApi } from './visavis-api.ts';

const mateo = personOf('mateo-rivas') as Person;
const records = emptyRecords(new Date(Date.UTC(2030, 0, 7)));

async function standingWith(hold: HoldState): Promise<AccountCapabilities> {
  const server = await publicApi();
  onTestFinished(() => server.close());
  server.hold(mateo.id, hold);
  const api = visavisApi({ apiUrl: () => server.url, apiKey: API_KEY, warn: () => undefined });
  return (await api.capabilities(mateo.id)) as AccountCapabilities;
}

describe('what a page shows of an account', () => {
  it.each<[HoldState, string | undefined, string, number]>([
    ['none', undefined, 'Works', 1840],
    ['on-hold', 'Temporary hold', 'Paused', 1840],
    ['overdue', 'Temporary hold', 'Paused', 100],
    ['suspended', 'Account closed', 'Closed', 100],
    ['payment-risk-review', 'Under review', 'Paused', 100],
    ['id-verification', 'One more step', 'Paused', 1840],
  ])('for the state %s', async (hold, title, word, withdrawable) => {
    const view = pageView(mateo, records, await standingWith(hold));
    expect(view.notice?.title).toBe(title);
    expect(view.may.submitProposals.word).toBe(word);
    expect(view.withdrawable).toBe(withdrawable);
  });

  it('promises nothing while Visavis cannot be asked', () => {
    const view = pageView(mateo, records, null);
    expect(view.isReachable).toBe(false);
    expect(view.withdrawable).toBe(0);
    expect(Object.values(view.may).map(({ allowed }) => allowed)).toEqual(Array(5).fill('unknown'));
  });

  it('says that the profile is verified only when there was a case', async () => {
    const never = await standingWith('none');
    expect(pageView(mateo, records, never).isVerified).toBe(false);
    const verified = { ...never, caseId: 'case_0000000000000000000001' } as AccountCapabilities;
    expect(pageView(mateo, records, verified).isVerified).toBe(true);
  });

  it('has another version as soon as it shows anything else', async () => {
    const standing = await standingWith('none');
    const withdrawal = { id: 'w', personId: mateo.id, dollars: 40, at: '2030-01-07T09:00:00.000Z' };
    const versions = [
      pageView(mateo, records, standing),
      pageView(mateo, records, null),
      pageView(mateo, records, await standingWith('on-hold')),
      pageView(mateo, withPortrait(records, mateo.id, 'outdoors'), standing),
      pageView(mateo, withWithdrawal(records, withdrawal), standing),
    ].map(versionOf);
    expect(new Set(versions).size).toBe(versions.length);
    expect(versionOf(pageView(mateo, records, standing))).toBe(versions[0]);
  });
});
