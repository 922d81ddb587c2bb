import type { Reach } from '@visavis/protocol';
import { expect, it } from 'vitest';
import { Connectivity } from './connectivity.ts';
import { isCutOff } from './green-room/connection.ts';
import type { FreelancerLink } from './freelancer-link.ts';

const NO_WAY: Reach = { udp: 'failed', tcp: 'failed', relay: 'failed', rttMs: null };
const link = { send: async () => ({ ok: true, value: {} }) } as unknown as FreelancerLink;

/** A probe that comes to these, one after the other; an error is a chunk that cannot be had. */
function comesTo(...found: (Reach | null | Error)[]): Connectivity {
  return new Connectivity(async () => {
    const next = found.shift();
    if (next instanceof Error) throw next;
    return { probeReach: async () => next ?? null };
  });
}

it('W90 is tried once, and known then', async () => {
  const reach: Reach = { ...NO_WAY, tcp: 'reached', rttMs: 40 };
  const connectivity = comesTo(reach, NO_WAY);
  const steps: string[] = [];
  connectivity.store.subscribe(() => steps.push(connectivity.store.state.step));
  await Promise.all([connectivity.find(link), connectivity.find(link)]);
  await connectivity.find(link);
  expect(steps).toEqual(['trying', 'known']);
  expect(connectivity.reach).toEqual(reach);
  expect(isCutOff(connectivity.store.state)).toBe(false);
});

it('W90 is tried again where nothing got through, and stays a finding meanwhile', async () => {
  const connectivity = comesTo(NO_WAY, { ...NO_WAY, relay: 'reached' });
  await connectivity.find(link);
  expect(isCutOff(connectivity.store.state)).toBe(true);
  const again = connectivity.find(link);
  expect(connectivity.store.state).toEqual({ step: 'again', reach: NO_WAY });
  expect(isCutOff(connectivity.store.state)).toBe(true);
  await again;
  expect(isCutOff(connectivity.store.state)).toBe(false);
});

it.each([null, new Error('a chunk that cannot be had')])(
  'W90 is no finding when it could not be tried',
  async (found) => {
    const connectivity = comesTo(found);
    await connectivity.find(link);
    expect(connectivity.store.state).toEqual({ step: 'unknown' });
    expect(connectivity.reach).toBeNull();
  },
);
