import { expect, it } from 'vitest';
import * as testing from './builders.ts';

const { aCaseId, aChatMessage, aDecision, aMarketplaceEvent, aRingingCall, anAccount, MONDAY_9AM } = testing;

const builders = Object.entries<unknown>(testing).filter(
  (entry): entry is [string, () => unknown] => typeof entry[1] === 'function',
);

it.each(builders)('%s needs no arguments and makes something its schema accepts', (_name, build) => {
  expect(build()).toBeTruthy();
});

it('gives every thing another id', () => {
  expect(aCaseId()).not.toBe(aCaseId());
  expect(aChatMessage().clientId).not.toBe(aChatMessage().clientId);
  expect(aMarketplaceEvent().id).not.toBe(aMarketplaceEvent().id);
});

it('lets a test name what it is about and fills in the rest', () => {
  expect(anAccount({ previousProposals: 3 })).toMatchObject({ previousProposals: 3, name: 'Cleo Marsh' });
});

it('rings for some time from the start that a test names', () => {
  expect(aRingingCall({ startedAt: MONDAY_9AM })).toMatchObject({ ringsUntil: MONDAY_9AM + 30_000 });
});

it('refuses to build what the wire would refuse', () => {
  expect(() => aChatMessage({ text: '   ' })).toThrow();
  expect(() => aDecision({ outcome: 'suspended' })).toThrow('reason code does not belong');
});
