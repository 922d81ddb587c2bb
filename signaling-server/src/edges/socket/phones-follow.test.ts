import type { CaseId } from '@visavis/protocol';
import { aCaseId, until } from '@visavis/testing';
import { expect, it } from 'vitest';
import type { Notifier } from '../../use-cases/ports.ts';
import { phonesFollow } from './phones-follow.ts';

/** Looks that end when the test says so. */
function slowLooks() {
  const begun: { readonly caseId: CaseId; end(): void }[] = [];
  const follow = (caseId: CaseId) => new Promise<void>((end) => void begun.push({ caseId, end }));
  const told: string[] = [];
  const logged: string[] = [];
  const notifier = { toFreelancer: (_: CaseId, name: string) => void told.push(name) } as unknown as Notifier;
  const log = { info: () => {}, warn: () => {}, error: (_: object, message: string) => void logged.push(message) };
  return { begun, told, logged, follow, notifier, log };
}

const [cleo, noor] = [aCaseId(), aCaseId()];

it('PH4 looks at one case at a time for itself, once more for all that changed meanwhile, and at others beside it', async () => {
  const { begun, told, follow, notifier, log } = slowLooks();
  const following = phonesFollow(notifier, follow, log);
  for (let change = 0; change < 3; change += 1) following.notifier.toFreelancer(cleo, 'ticket:changed', null);
  following.notifier.toFreelancer(noor, 'ticket:changed', null);
  following.notifier.toFreelancer(cleo, 'chat:message', {} as never);
  expect(told).toHaveLength(5);
  expect(begun.map(({ caseId }) => caseId)).toEqual([cleo, noor]);
  begun[0]!.end();
  await until('the second look', () => begun.length === 3);
  expect(begun[2]!.caseId).toBe(cleo);
  let isSettled = false;
  const settled = following.settled().then(() => (isSettled = true));
  begun[2]!.end();
  await Promise.resolve();
  expect(isSettled).toBe(false);
  begun[1]!.end();
  await settled;
  expect(begun).toHaveLength(3);
});

it('PH4 goes on after a look that failed, and says so', async () => {
  const { logged, notifier, log } = slowLooks();
  let looks = 0;
  const follow = async () => {
    looks += 1;
    throw new Error('the database is gone');
  };
  const following = phonesFollow(notifier, follow, log);
  following.notifier.toFreelancer(cleo, 'call:changed', {} as never);
  await following.settled();
  following.notifier.toFreelancer(cleo, 'call:changed', {} as never);
  await following.settled();
  expect(looks).toBe(2);
  expect(logged).toEqual(['a phone could not follow', 'a phone could not follow']);
});
