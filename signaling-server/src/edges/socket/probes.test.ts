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

it('S12 refuses a step away, a phone’s link or a probe to whoever asks over and over, and nothing else', async () => {
  const cleo = await freelancer('probe-often');
  const asked = await Promise.all(Array.from({ length: 25 }, () => asks(cleo, 'phone:offer', {})));
  expect(asked.filter(({ ok }) => ok)).toHaveLength(20);
  expect(asked.at(-1)).toEqual(refuse('too-many'));
  expect(await asks(cleo, 'queue:presence', { isHere: false })).toEqual(refuse('too-many'));
  expect(await asks(cleo, 'probe:open', {})).toEqual(refuse('too-many'));
  expect((await asks(cleo, 'session:sync', {})).ok).toBe(true);
});
