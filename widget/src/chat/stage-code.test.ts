import { aFreelancerCase } from '@visavis/testing';
import { html } from 'lit';
import { expect, it } from 'vitest';
import type { Checking } from './case-state.ts';
import type { Shown } from './shown.ts';
import { StageCode, type StageLoaders } from './stage-code.ts';
import { NO_TALK } from './talk.ts';

const checking = {
  stage: 'device-check',
  service: { state: 'open' },
  case: aFreelancerCase(),
  talk: NO_TALK,
} as unknown as Checking;
const shown = { devices: { step: 'asking' } } as Shown;

/** Loads what is not in `away`; tells what was asked for. */
function someCode(away: Set<string>) {
  const asked: string[] = [];
  const load = (name: string) => async () => {
    asked.push(name);
    if (away.has(name)) throw new TypeError('not reached');
    return { draw: () => html`${name}` };
  };
  const [check, back, told] = [load('check'), load('back'), load('told')];
  const loaders: StageLoaders = {
    uninvited: told,
    'signed-out': told,
    elsewhere: told,
    stopped: told,
    'device-check': check,
    closed: load('closed'),
    queue: load('queue'),
    'queue-pause': load('queue-pause'),
    conversation: load('conversation'),
    result: load('result'),
    away: back,
    review: back,
  };
  let changes = 0;
  return { code: new StageCode(() => (changes += 1), loaders), asked, changes: () => changes };
}

it('W13 fetches what comes next ahead of time, and draws with it', async () => {
  const { code, asked } = someCode(new Set());
  expect(code.draw(checking, shown)).toBeNull();
  await code.enter('intro');
  expect(asked).toEqual(['check']);
  expect(code.draw(checking, shown)).toMatchObject({ values: ['check'] });
});

it('W13 fetches nothing twice', async () => {
  const { code, asked } = someCode(new Set());
  await code.enter('device-check');
  await code.enter('queue');
  await code.enter('device-check');
  expect(asked).toEqual(['check', 'queue', 'conversation']);
});

it('W11 says that code is missing, and tries again when told; what was missed ahead of time is tried when it is entered', async () => {
  const away = new Set(['check']);
  const { code, changes } = someCode(away);
  await code.enter('intro');
  expect(code.isMissing(checking, shown)).toBe(true);
  const entered = code.enter('device-check');
  expect(code.isMissing(checking, shown)).toBe(false);
  await entered;
  expect(code.isMissing(checking, shown)).toBe(true);
  expect(code.draw(checking, shown)).toBeNull();
  away.clear();
  const before = changes();
  await code.enter('device-check');
  expect(code.draw(checking, shown)).not.toBeNull();
  expect(changes()).toBe(before + 1);
});
