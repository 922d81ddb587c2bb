import { createHash } from 'node:crypto';
import type { AccountCapabilities, Allowed, Capability, HoldState } from '@visavis/protocol';
import { earningsOf, LIMITED_WITHDRAWAL_DOLLARS } from './backend.ts';
import { JOBS } from './jobs.ts';
import { portraitPath, PORTRAITS } from './people.ts';
import type { Person } from './people.ts';
import type { Records } from './records.ts';

const CAPABILITY_NAMES: Readonly<Record<Capability, string>> = {
  submitProposals: 'Submit proposals',
  acceptOffers: 'Accept offers',
  editProfile: 'Edit profile and photo',
  continueWork: 'Finish work, message clients',
  withdrawEarnings: 'Withdraw earnings',
};

const ALLOWED_NAMES: Readonly<Record<Allowed, string>> = { yes: 'Works', no: 'Paused', limited: 'Limited' };

/** Beside a button that waits, where the page has said above why. */
const WAITING_WORDS: Readonly<Record<HoldState, string>> = {
  none: '',
  'on-hold': 'This waits until the hold is lifted.',
  overdue: 'This waits until the hold is lifted.',
  suspended: 'This ended together with the account.',
  'payment-risk-review': 'This waits until the review has ended.',
  'id-verification': 'This waits until the hold is lifted.',
};

type HoldNotice = { readonly title: string; readonly tone: 'hold' | 'ended'; readonly canVerify: boolean };

const HOLD_NOTICES: Readonly<Record<Exclude<HoldState, 'none'>, HoldNotice>> = {
  'on-hold': { title: 'Temporary hold', tone: 'hold', canVerify: true },
  overdue: { title: 'Temporary hold', tone: 'hold', canVerify: true },
  suspended: { title: 'Account closed', tone: 'ended', canVerify: false },
  'payment-risk-review': { title: 'Under review', tone: 'hold', canVerify: false },
  'id-verification': { title: 'One more step', tone: 'hold', canVerify: false },
};

/** What every page of a signed-in freelancer shows; `standing` null means that Visavis could not be asked. */
export function pageView(person: Person, records: Records, standing: AccountCapabilities | null) {
  const ownProposals = records.proposals.filter(({ personId }) => personId === person.id);
  const portrait = records.portraits[person.id] ?? 'studio';
  return {
    person: { ...person, firstName: person.name.split(' ')[0], memberSince: person.memberSince ?? records.openedAt },
    portrait,
    portraitUrl: portraitPath(person, portrait),
    portraits: PORTRAITS.map((name) => ({ name, url: portraitPath(person, name) })),
    isReachable: standing !== null,
    isVerified: standing?.hold === 'none' && standing.caseId !== null,
    notice: noticeOf(standing),
    waiting: standing ? WAITING_WORDS[standing.hold] : 'This waits until we can check your account.',
    limitDollars: LIMITED_WITHDRAWAL_DOLLARS,
    may: mayOf(standing),
    proposals: ownProposals.map((proposal) => ({ ...proposal, job: JOBS.find(({ id }) => id === proposal.jobId) })),
    isOfferAccepted: records.acceptedOffers.includes(person.id),
    messages: records.messages.filter(({ personId }) => personId === person.id),
    withdrawals: records.withdrawals.filter(({ personId }) => personId === person.id).reverse(),
    ...withdrawableOf(person, records, standing),
  };
}

function noticeOf(standing: AccountCapabilities | null) {
  if (!standing || standing.hold === 'none') return null;
  return { ...HOLD_NOTICES[standing.hold], sentence: standing.capabilities.submitProposals.message };
}

type May = {
  readonly name: string;
  readonly allowed: Allowed | 'unknown';
  readonly word: string;
  readonly message: string;
  readonly reason: string;
};

/** Each capability in words, and Visavis' own sentence why. */
export function mayOf(standing: AccountCapabilities | null): Record<Capability, May> {
  const entries = (Object.keys(CAPABILITY_NAMES) as Capability[]).map((capability): [Capability, May] => {
    const name = CAPABILITY_NAMES[capability];
    if (!standing)
      return [
        capability,
        { name, allowed: 'unknown', word: 'Unknown', message: 'We cannot tell just now.', reason: 'unknown' },
      ];
    const { allowed, message, reason } = standing.capabilities[capability];
    const word = standing.hold === 'suspended' && allowed === 'no' ? 'Closed' : ALLOWED_NAMES[allowed];
    return [capability, { name, allowed, word, message, reason }];
  });
  return Object.fromEntries(entries) as Record<Capability, May>;
}

function withdrawableOf(person: Person, records: Records, standing: AccountCapabilities | null) {
  const { balance, withdrawn } = earningsOf(records, person);
  const allowed = standing?.capabilities.withdrawEarnings.allowed ?? 'no';
  const most = { yes: balance, limited: Math.min(balance, LIMITED_WITHDRAWAL_DOLLARS - withdrawn), no: 0 }[allowed];
  return { balance, withdrawable: Math.max(0, most) };
}

/** Changes when a page that shows this would look different. */
export const versionOf = (view: object): string =>
  createHash('sha256').update(JSON.stringify(view)).digest('base64url').slice(0, 16);
