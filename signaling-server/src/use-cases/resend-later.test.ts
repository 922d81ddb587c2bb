import type { CaseId } from '@visavis/protocol';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { decidesNext, suspended } from '../../test/decided-case.ts';
import type { House } from '../../test/house.ts';
import { DATABASES, openHouse } from '../../test/house.ts';
import { mediaNode } from '../../test/media-node.ts';
import { caseOf } from '../store/cases.ts';
import { clockNow } from './clock-now.ts';
import { deliverMail } from './deliver-mail.ts';
import { objectToDecision } from './object-to-decision.ts';
import { resendInvitation } from './resend-invitation.ts';

const DAY_MS = 24 * 60 * 60_000;

describe.each(DATABASES)('an invitation that is sent again later, on %s', (_name, place) => {
  let house: House;
  let people = 0;
  const newName = (): string => `invited-again-${++people}`;
  beforeAll(async () => {
    house = await openHouse(await place(), mediaNode());
  });
  afterAll(() => house.context.store.close());
  afterEach(async () => {
    house.delivery = { result: 'accepted', serverSaid: '250 ok' };
    await deliverMail(house.context);
    house.sent.length = 0;
  });

  const invited = async (): Promise<CaseId> => {
    const caseId = await house.opensCase(newName());
    await deliverMail(house.context);
    return caseId;
  };
  const textOfLatest = (): string => house.sent.at(-1)?.text ?? '';
  const clock = async (caseId: CaseId) => {
    const held = await caseOf(house.context.store.db, caseId);
    return held && clockNow(house.context.store.db, held, house.clock.now());
  };

  it('E15 says how much time is left, not how much there was', async () => {
    const caseId = await invited();
    expect(textOfLatest()).toContain('You have 7 days from this e-mail on.');
    for (const [after, words] of [
      [4.5 * DAY_MS, 'You have 2 days from this e-mail on.'],
      [2 * DAY_MS, 'You have less than a day from this e-mail on.'],
      [DAY_MS, 'the 7 days we had set for it\nhave passed'],
    ] as const) {
      house.clock.advance(after);
      await resendInvitation(house.context, caseId, 'marketplace');
      await deliverMail(house.context);
      expect(textOfLatest()).toContain(words);
    }
  });

  it('E15 says under review that a second call waits, and sets no time', async () => {
    const caseId = await house.hasWaiting(newName());
    await decidesNext(house, await house.hasAgent(`Ada of ${caseId}`), suspended);
    await objectToDecision(house.context, caseId, 'freelancer', 'I was abroad.');
    house.clock.advance(DAY_MS);
    await resendInvitation(house.context, caseId, 'marketplace');
    await deliverMail(house.context);
    expect(textOfLatest()).toContain('JOIN THE SECOND CALL');
    expect(textOfLatest()).not.toMatch(/\d days/);
  });

  it('D9 stands the clock still while the old link is revoked and no mail server has the new one', async () => {
    const caseId = await invited();
    house.clock.advance(DAY_MS);
    house.delivery = { result: 'unavailable', serverSaid: 'connect ECONNREFUSED' };
    await resendInvitation(house.context, caseId, 'marketplace');
    await deliverMail(house.context);
    house.clock.advance(9 * DAY_MS);
    expect(await clock(caseId)).toMatchObject({ state: 'paused', usedMs: DAY_MS, pausedBy: ['mail-unsent'] });
    house.delivery = { result: 'accepted', serverSaid: '250 ok' };
    await deliverMail(house.context);
    house.clock.advance(DAY_MS);
    expect(await clock(caseId)).toMatchObject({ state: 'running', usedMs: 2 * DAY_MS });
  });
});
