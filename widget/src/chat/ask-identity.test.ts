import { expect, it } from 'vitest';
import type { Token } from '../get-token.ts';
import { askIdentity } from './ask-identity.ts';

const soon = { wholeMs: 5_000, betweenMs: [0, 0] };
const account = { kind: 'account', token: 'the-token' } as const;

it('W67 takes a token for one of an account', async () => {
  expect(await askIdentity(() => 'the-token', soon)).toEqual({ is: 'known', identity: account });
});

it('W67 takes what says of which kind it is', async () => {
  const identity = { kind: 'help-centre', token: 'a.jwt' } as const;
  expect(await askIdentity(async () => identity, soon)).toEqual({ is: 'known', identity });
});

it('W67 knows that nobody is signed in', async () => {
  expect(await askIdentity(async () => null, soon)).toEqual({ is: 'signed-out' });
});

it('W67 asks again when the page’s function fails', async () => {
  const answers = [new Error('offline'), new Error('offline'), 'the-token'];
  const getToken = async () => {
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer ?? null;
  };
  expect(await askIdentity(getToken, soon)).toEqual({ is: 'known', identity: account });
});

it.each<[string, () => unknown]>([
  [
    'throws',
    () => {
      throw new Error('no');
    },
  ],
  ['rejects', () => Promise.reject(new Error('no'))],
  ['gives nothing', () => undefined],
  ['gives an empty token', () => ''],
  ['gives another thing', () => ({ kind: 'admin', token: 'x' })],
])('W67 gives up after three tries when it %s', async (_, fails) => {
  let calls = 0;
  const getToken = (): Token => {
    calls += 1;
    return fails() as Token;
  };
  expect(await askIdentity(getToken, soon)).toEqual({ is: 'failed' });
  expect(calls).toBe(3);
});

it('W67 waits no longer than it has time', async () => {
  expect(await askIdentity(() => new Promise(() => undefined), { wholeMs: 10, betweenMs: [] })).toEqual({ is: 'late' });
});

it('W67 does not ask again once it gave up', async () => {
  let calls = 0;
  const asked = await askIdentity(
    async () => {
      calls += 1;
      throw new Error('no');
    },
    { wholeMs: 10, betweenMs: [60_000] },
  );
  expect([asked, calls]).toEqual([{ is: 'late' }, 1]);
});
