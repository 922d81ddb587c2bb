import { refuse } from '@visavis/protocol';
import { aMarketplaceEvent, anAccount } from '@visavis/testing';
import { connectingParameters } from '@visavis/testing/rtp-parameters';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asks, RunningApp } from '../../../test/running-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await RunningApp.start();
});
afterAll(() => app.close());

async function freelancer(name: string) {
  const account = anAccount({ id: name as never, email: `${name}@freelancers.example` });
  await app.asMarketplace('/api/v1/events', aMarketplaceEvent({ account }));
  return app.asFreelancer(await app.sessionFor(account.email));
}

it('S10 lets a freelancer try the ways to the media node before the queue, and nobody else’s', async () => {
  const [cleo, noor] = [await freelancer('probe-cleo'), await freelancer('probe-noor')];
  const opened = await asks(cleo, 'probe:open', {});
  if (!opened.ok) throw new Error(opened.refusal);
  const [udp] = opened.value.paths;
  const connect = { transportId: udp?.transport.id ?? '', dtlsParameters: connectingParameters('client') };
  expect(await asks(noor, 'probe:connect', connect)).toEqual(refuse('not-found'));
  expect((await asks(cleo, 'probe:connect', connect)).ok).toBe(true);
  expect((await asks(cleo, 'probe:close', {})).ok).toBe(true);
  expect(await asks(cleo, 'probe:connect', connect)).toEqual(refuse('not-found'));
});
