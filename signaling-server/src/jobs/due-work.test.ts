import { afterAll, beforeAll, expect, it } from 'vitest';
import type { House } from '../../test/house.ts';
import { openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { dueWorkRound } from './due-work.ts';

const MINUTE = 60_000;

let house: House;
beforeAll(async () => {
  house = await openHouse({ kind: 'memory' }, mediaNode());
});
afterAll(() => house.context.store.close());

it('D7 alarms after a long gap, warns after a short one, and says nothing of rounds in time', async () => {
  const said: unknown[] = [];
  const log = {
    info: () => said.push('info'),
    warn: (facts: object) => said.push(['warn', facts]),
    error: (facts: object) => said.push(['error', facts]),
  };
  for (const minutes of [0, 1, 2, 3, 61, 1]) {
    house.clock.advance(minutes * MINUTE);
    await dueWorkRound(house.context, log);
  }
  expect(said).toEqual([
    ['warn', { gapMs: 3 * MINUTE }],
    ['error', { gapMs: 61 * MINUTE }],
  ]);
});
