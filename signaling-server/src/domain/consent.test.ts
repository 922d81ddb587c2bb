import { describe, expect, it } from 'vitest';
import { agreed, askedBy, withdrawn } from './consent.ts';

const NOTHING = { takesSnapshots: false, verifiedDays: 30, notVerifiedDays: 180, records: false, recordingDays: 14 };
const KEPT = { verified: 30, notVerified: 180 };

describe('consent before a call', () => {
  it('EV10 is asked for what the site wants, with the days it is kept, and for nothing else', () => {
    expect(askedBy(NOTHING)).toBeNull();
    expect(askedBy({ ...NOTHING, takesSnapshots: true })).toEqual({ pictures: KEPT });
    expect(askedBy({ ...NOTHING, records: true })).toEqual({ recording: { verified: 14, notVerified: 14 } });
  });

  it('EV11 is nobody’s who said nothing', () => {
    expect(agreed({ pictures: KEPT, recording: KEPT }, undefined)).toEqual({ pictures: false, recording: false });
  });

  it('EV11 is not given to what was not asked', () => {
    expect(agreed({ pictures: KEPT }, { pictures: true, recording: true })).toEqual({
      pictures: true,
      recording: false,
    });
    expect(agreed(null, { pictures: true, recording: true })).toBeNull();
  });

  it('EV12 is withdrawn one by one, and once', () => {
    const both = { pictures: true, recording: true };
    expect(withdrawn(both, 'recording')).toEqual({ pictures: true, recording: false });
    expect(withdrawn({ ...both, recording: false }, 'recording')).toBeNull();
    expect(withdrawn(null, 'pictures')).toBeNull();
  });
});
