import { expect, it } from 'vitest';
import { StageCode } from './stage-code.ts';

/** Loads what is not in `away`; tells what was asked for. */
function someCode(away: Set<string>) {
  const asked: string[] = [];
  const load = (name: string) => async () => {
    asked.push(name);
    if (away.has(name)) throw new TypeError('not reached');
  };
  let changes = 0;
  const code = new StageCode(() => (changes += 1), { 'device-check': load('check'), queue: load('queue') });
  return { code, asked, changes: () => changes };
}

it('W13 has what came with the chat, and fetches what comes next ahead of time', async () => {
  const { code, asked } = someCode(new Set());
  expect(code.stateOf('intro')).toBe('here');
  expect(code.stateOf('device-check')).toBe('loading');
  await code.enter('intro');
  expect(asked).toEqual(['check']);
  expect(code.stateOf('device-check')).toBe('here');
});

it('W13 fetches nothing twice', async () => {
  const { code, asked } = someCode(new Set());
  await code.enter('device-check');
  await code.enter('queue');
  await code.enter('device-check');
  expect(asked).toEqual(['check', 'queue']);
});

it('W11 says that code is missing, and tries again when told; what was missed ahead of time is tried when it is entered', async () => {
  const away = new Set(['check']);
  const { code, changes } = someCode(away);
  await code.enter('intro');
  expect(code.stateOf('device-check')).toBe('missing');
  const entered = code.enter('device-check');
  expect(code.stateOf('device-check')).toBe('loading');
  await entered;
  expect(code.stateOf('device-check')).toBe('missing');
  away.clear();
  const before = changes();
  await code.enter('device-check');
  expect(code.stateOf('device-check')).toBe('here');
  expect(changes()).toBe(before + 1);
});
