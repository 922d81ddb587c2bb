import type { CallId, CaseId } from '@visavis/protocol';
import { describe, expect, it } from 'vitest';
import type { JoinedPhone, OfferedPhone } from './phone.ts';
import { canBeUsed, phoneStatus } from './phone.ts';

const ofCase = { caseId: 'case_1' as CaseId, freelancerSession: 'hash', offeredAt: 0 };
const call = 'call_1' as CallId;
const link: OfferedPhone = { ...ofCase, state: 'offered', expiresAt: 100 };
const joined = (over: Partial<JoinedPhone> = {}): JoinedPhone => ({
  ...ofCase,
  state: 'joined',
  isThere: true,
  pictureCallId: null,
  isPaused: false,
  ...over,
});

describe('a phone as camera', () => {
  it('PH1 is offered by a link until the instant it expires', () => {
    expect([canBeUsed(link, 99), canBeUsed(link, 100)]).toEqual([true, false]);
    expect(phoneStatus([link], null, 99)).toEqual({ state: 'offered', expiresAt: 100 });
    expect(phoneStatus([link], null, 100)).toEqual({ state: 'none' });
  });

  it('PH5 is live while its picture is in the call that is on, and only then', () => {
    expect(phoneStatus([], call, 0)).toEqual({ state: 'none' });
    expect(phoneStatus([joined()], call, 0)).toEqual({ state: 'joined' });
    expect(phoneStatus([joined({ pictureCallId: call })], call, 0)).toEqual({ state: 'live' });
    expect(phoneStatus([joined({ pictureCallId: call })], null, 0)).toEqual({ state: 'joined' });
    expect(phoneStatus([joined({ pictureCallId: call })], 'call_2' as CallId, 0)).toEqual({ state: 'joined' });
  });

  it('PH5 is paused while it shows something else, and lost while its line is gone', () => {
    expect(phoneStatus([joined({ pictureCallId: call, isPaused: true })], call, 0)).toEqual({ state: 'paused' });
    expect(phoneStatus([joined({ pictureCallId: call, isThere: false })], call, 0)).toEqual({ state: 'lost' });
  });

  it('PH2 is the joined one, while a link for another waits', () => {
    expect(phoneStatus([link, joined()], null, 0)).toEqual({ state: 'joined' });
  });
});
