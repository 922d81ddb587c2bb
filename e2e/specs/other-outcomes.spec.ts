import type { OutcomeName } from '../support/agent.ts';
import { Freelancer } from '../support/freelancer.ts';
import { adaTakesNext } from '../support/meeting.ts';
import { CLEO, FIRST_JOB, SECOND_JOB } from '../support/people.ts';
import type { Standing } from '../support/stack.ts';
import { expect, test } from '../support/test.ts';

type Ending = {
  readonly outcome: OutcomeName;
  readonly reason: string;
  readonly told: string;
  readonly onMarket: string;
  readonly after: Standing;
};

const BLOCKED = { submitProposals: 'no', acceptOffers: 'no', editProfile: 'no' } as const;

const ENDINGS: readonly Ending[] = [
  {
    outcome: 'Permanently suspended',
    reason: 'Not the owner of the account',
    told: 'Your profile could not be verified',
    onMarket: 'Your account has been closed',
    after: { hold: 'suspended', capabilities: { ...BLOCKED, continueWork: 'no', withdrawEarnings: 'limited' } },
  },
  {
    outcome: 'Payment Risk',
    reason: 'Payment details do not match',
    told: 'Your account needs another review',
    onMarket: 'Your account is being reviewed',
    after: {
      hold: 'payment-risk-review',
      capabilities: { ...BLOCKED, continueWork: 'yes', withdrawEarnings: 'limited' },
    },
  },
  {
    outcome: 'ID verification',
    reason: 'Identity stayed unclear',
    told: 'One more step: an identity document',
    onMarket: 'One more step: an identity document',
    after: { hold: 'id-verification', capabilities: { ...BLOCKED, continueWork: 'yes', withdrawEarnings: 'yes' } },
  },
];

for (const { outcome, reason, told, onMarket, after } of ENDINGS) {
  test(`H1 O5 "${outcome}" leaves its column of the capability table`, async ({ browser, stack }) => {
    const cleo = await Freelancer.arrives(browser, stack, CLEO);
    await cleo.submitsProposal(FIRST_JOB);
    await cleo.comesToTheQueue();
    const ada = await adaTakesNext(browser, stack);
    await ada.decides(outcome, reason);
    await cleo.isTold(told);
    expect(await stack.standingOf(CLEO.id)).toEqual(after);
    await cleo.goesToTheMarket();
    await cleo.isBlockedFromProposing(SECOND_JOB, onMarket);
  });
}
