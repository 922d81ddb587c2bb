import { aMarketplaceEvent } from '@visavis/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { API_KEY, publicApi } from '../fixtures/public-api.ts';
import { visavisApi } from './visavis-api.ts';

async function served(apiKey = API_KEY) {
  const server = await publicApi();
  onTestFinished(() => server.close());
  const warnings: string[] = [];
  const api = visavisApi({ apiUrl: () => server.url, apiKey, warn: (sentence) => warnings.push(sentence) });
  return { server, api, warnings };
}

describe('asking Visavis', () => {
  it('reports an event and asks what the account may do now', async () => {
    const { api, server } = await served();
    const event = aMarketplaceEvent();
    expect(await api.report(event)).toMatchObject({ eventId: event.id, result: 'case-opened' });
    expect(server.events).toEqual([event]);
    const standing = await api.capabilities(event.account.id);
    expect(standing?.hold).toBe('on-hold');
    expect(standing?.capabilities.submitProposals.allowed).toBe('no');
  });

  it('asks for exactly the account, whatever signs its id has', async () => {
    const { api } = await served();
    expect((await api.capabilities('a/../b?c#d'))?.accountId).toBe('a/../b?c#d');
  });

  it.each([500, 503, 429, 404])('has no answer when the server says %i, and says so without names', async (status) => {
    const { api, server, warnings } = await served();
    server.failNext(2, status);
    const event = aMarketplaceEvent();
    expect(await api.report(event)).toBeNull();
    expect(await api.capabilities(event.account.id)).toBeNull();
    expect(warnings).toEqual([
      `reporting a proposal was answered with ${status}`,
      `asking capabilities was answered with ${status}`,
    ]);
  });

  it('has no answer with a wrong key, or when nobody is there', async () => {
    const { api } = await served('wrong');
    expect(await api.capabilities('acct-cleo')).toBeNull();
    const gone = visavisApi({ apiUrl: () => 'http://127.0.0.1:1', apiKey: API_KEY, warn: () => undefined });
    expect(await gone.capabilities('acct-cleo')).toBeNull();
    const early = visavisApi({
      apiUrl: () => {
        throw new Error('not listening yet');
      },
      apiKey: API_KEY,
      warn: () => undefined,
    });
    expect(await early.report(aMarketplaceEvent())).toBeNull();
  });
});
