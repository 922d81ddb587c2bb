import { describe, expect, it } from 'vitest';
import { anOpenCase } from '../../test/builders.ts';
import type { Case, DecidedCase } from './case.ts';
import { decide } from './case.ts';
import { allowsPictures, purgeAt } from './evidence.ts';

const DAY_MS = 86_400_000;
const MADE = 1_000_000_000_000;
const DECIDED = MADE + 3_600_000;
const RETENTION = { verifiedDays: 30, notVerifiedDays: 180, objectionMs: 14 * DAY_MS };

function decided(outcome: DecidedCase['outcome']): DecidedCase {
  const reply = decide(anOpenCase(), outcome, DECIDED);
  if (!reply.ok) throw new Error(reply.refusal);
  return reply.value;
}

describe('how long evidence is kept', () => {
  it.each([
    ['verified', 30],
    ['payment-risk', 180],
    ['id-verification', 180],
    ['suspended', 14 + 180],
  ] as const)('EV6 keeps what led to "%s" for %d days after the decision', (outcome, days) => {
    expect(purgeAt(decided(outcome), MADE, RETENTION)).toBe(DECIDED + days * DAY_MS);
  });

  it('EV6 keeps what is under review, and counts anew from the second decision', () => {
    const suspended = decided('suspended');
    const reviewed: Case = { ...suspended, state: 'under-review', objectedAt: DECIDED + DAY_MS };
    expect(purgeAt(reviewed, MADE, RETENTION)).toBeNull();
    const again = { ...suspended, decidedAt: DECIDED + 20 * DAY_MS };
    expect(purgeAt(again, MADE, RETENTION)).toBe(DECIDED + (20 + 14 + 180) * DAY_MS);
  });

  it('EV6 keeps nothing for ever of a case that nobody decides', () => {
    expect(purgeAt(anOpenCase(), MADE, RETENTION)).toBe(MADE + (14 + 180) * DAY_MS);
  });

  it('EV6 counts from a picture that is later than the decision', () => {
    expect(purgeAt(decided('verified'), DECIDED + DAY_MS, RETENTION)).toBe(DECIDED + 31 * DAY_MS);
  });
});

describe('whether a picture may be taken', () => {
  it.each([
    [{ pictures: true }, true, true],
    [{ pictures: true }, false, false],
    [{ pictures: false }, true, false],
    [{}, true, false],
    [null, true, false],
    [undefined, true, false],
  ])('EV4 with the consent %o and the setting %s: %s', (consent, isOn, expected) => {
    expect(allowsPictures(consent, isOn)).toBe(expected);
  });
});
