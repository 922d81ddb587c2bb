import type { Allowed, CannedReplies, Capabilities, Capability, CaseId, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import { capabilitiesOf } from '../domain/hold.ts';
import { accountOf } from '../store/accounts.ts';
import { caseOf } from '../store/cases.ts';
import { latestInvitationOf } from '../store/invitations.ts';
import type { ReplyFacts } from './canned-replies.ts';
import { repliesWith } from './canned-replies.ts';
import { CAPABILITY_WORDS } from './capability-words.ts';
import { clockNow } from './clock-now.ts';
import type { Context, Policy } from './context.ts';
import { noteFacts } from './draft-note.ts';
import { repliesFor } from './manage-replies.ts';
import { firstNameOf } from './views.ts';

const FOR_SUPPORT = ['freelancer', 'client'] as const;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The canned replies for somebody who has no case, or whose case is not known. */
export async function generalReplies({ store, policy }: Pick<Context, 'store' | 'policy'>): Promise<CannedReplies> {
  return { replies: repliesWith(await repliesFor(store.db, FOR_SUPPORT), factsWithoutCase(policy)) };
}

/** The canned replies for the freelancer of a case. Refusal: `not-found`. */
export async function repliesOfCase({ store, policy }: Context, caseId: CaseId): Promise<Reply<CannedReplies>> {
  const held = await caseOf(store.db, caseId);
  const account = held && (await accountOf(store.db, held.accountId));
  if (!account) return refuse('not-found');
  const invitation = await latestInvitationOf(store.db, caseId);
  const { state, limitMs, usedMs } = await clockNow(store.db, held, await store.now());
  const can = capabilitiesOf(held);
  const facts: ReplyFacts = {
    ...factsWithoutCase(policy),
    firstName: firstNameOf(account.name),
    daysLeft: state === 'stopped' || state === 'not-started' ? null : Math.floor((limitMs - usedMs) / DAY_MS),
    firstWord: invitation?.phrase.split(' ')[0] ?? null,
    blocked: wordsFor(can, 'no'),
    allowed: wordsFor(can, 'yes'),
  };
  return done({ replies: repliesWith(await repliesFor(store.db, FOR_SUPPORT), facts) });
}

const factsWithoutCase = (policy: Policy): ReplyFacts => ({
  ...noteFacts(policy),
  brandName: policy.brandName,
  promiseMinutes: policy.promiseMinutes,
  deadlineDays: policy.deadlineDays,
  firstName: null,
  daysLeft: null,
  firstWord: null,
  blocked: [],
  allowed: [],
});

const wordsFor = (can: Capabilities, wanted: Allowed): string[] =>
  (Object.entries(can) as [Capability, Allowed][])
    .filter(([, answer]) => answer === wanted)
    .map(([capability]) => CAPABILITY_WORDS[capability]);
