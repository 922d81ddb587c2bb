import type { CaseId, StaffId } from '@visavis/protocol';
import { until } from '@visavis/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { House } from '../../test/house.ts';
import { openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { setFreelancerPresence } from '../use-cases/freelancer-presence.ts';
import { setAgentState } from '../use-cases/set-agent-state.ts';
import type { SocketPresence } from './jobs.ts';
import { createJobs } from './jobs.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ kind: 'memory' }, mediaNode());
});
afterAll(() => house.context.store.close());

it('Q5 tells the places anew when a grace time passes, though nobody did anything', async () => {
  const away = await house.hasWaiting('acct-away');
  const next = await house.hasWaiting('acct-next');
  await setFreelancerPresence(house.context, away, false);
  const sol = await house.hasAgent('Sol');
  await setAgentState(house.context, sol, 'break');
  const compared: ReadonlyMap<CaseId, boolean>[] = [];
  const desks: ReadonlyMap<StaffId, boolean>[] = [];
  const sockets: SocketPresence = {
    freelancers: { reconcile: (kept) => void compared.push(kept) },
    desks: { reconcile: (kept) => void desks.push(kept) },
  };
  const jobs = createJobs(
    () => house.context,
    () => sockets,
    pino({ level: 'silent' }),
  );
  jobs.start();
  try {
    const place = () => house.factsTo(next, 'queue:place').at(-1) as { place: number } | undefined;
    await until('the second place', () => place()?.place === 2);
    house.clock.advance(house.context.policy.awayGraceMs + 1);
    await until('the first place', () => place()?.place === 1);
    expect(Object.fromEntries(compared[0] ?? [])).toEqual({ [away]: false, [next]: true });
    expect(Object.fromEntries(desks[0] ?? [])).toEqual({ [sol]: true });
  } finally {
    await jobs.stop();
  }
});
