import type { AccountId, ClockView, Millis, NoticeFacts, NoticeLink, Reply } from '@visavis/protocol';
import { done, refuse } from '@visavis/protocol';
import type { Case } from '../domain/case.ts';
import { capabilitiesOf, holdOf } from '../domain/hold.ts';
import { daysLeft, noticeStage } from '../domain/notice-stage.ts';
import { latestCaseOf } from '../store/cases.ts';
import { latestInvitationOf } from '../store/invitations.ts';
import type { Db } from '../store/store.ts';
import { activeTicketOf } from '../store/tickets.ts';
import { clockNow } from './clock-now.ts';
import type { Context, Policy } from './context.ts';
import { invitationLink } from './letters.ts';
import { instant, instantOrNull } from './instant.ts';

/** For how long the link behind a notice's button is good; it is followed at once. */
const LINK_MS = 15 * 60 * 1000;

/** Whose notice a token asks for; null for one that is forged, of another kind, or too old. */
export async function accountBehindNotice({ store, noticeTokens }: Context, token: string): Promise<AccountId | null> {
  return noticeTokens.read(token, new Date(await store.now()));
}

/** B3: what the marketplace's own pages tell the owner of an account. Changes nothing. */
export async function askNotice({ store, policy }: Context, accountId: AccountId): Promise<NoticeFacts> {
  return factsOf(store.db, await latestCaseOf(store.db, accountId), policy, await store.now());
}

/**
 * B4: a link like the invitation's, for whoever is signed in at the marketplace already; it is the same invitation, and
 * asking changes nothing. Refusal: `not-found` when there is nothing to verify and no decision to see.
 */
export async function linkFromNotice(context: Context, accountId: AccountId): Promise<Reply<NoticeLink>> {
  const { store, policy, tokens } = context;
  const now = await store.now();
  const latest = await latestCaseOf(store.db, accountId);
  const { stage } = await factsOf(store.db, latest, policy, now);
  const invitation = latest && stage !== 'none' ? await latestInvitationOf(store.db, latest.id) : null;
  if (!invitation) return refuse('not-found');
  const { caseId, id: invitationId } = invitation;
  const token = await tokens.sign({ caseId, invitationId }, new Date(now + LINK_MS));
  return done({ url: invitationLink(policy.helpUrl, token) });
}

async function factsOf(db: Db, latest: Case | null, policy: Policy, now: Millis): Promise<NoticeFacts> {
  const { brandName, promiseMinutes } = policy;
  const told = { hold: holdOf(latest), capabilities: capabilitiesOf(latest), brandName, promiseMinutes };
  if (!latest) return { ...told, stage: 'none', canVerify: false, phrase: null, clock: null, decidedAt: null };
  const clock = await clockNow(db, latest, now);
  const ticket = await activeTicketOf(db, latest.id);
  const invitation = await latestInvitationOf(db, latest.id);
  return {
    ...told,
    stage: noticeStage(latest, ticket?.state ?? null, clock, now),
    canVerify: latest.state !== 'decided',
    phrase: invitation?.phrase ?? null,
    clock: clockTold(clock),
    decidedAt: latest.state === 'open' ? null : instant(latest.decidedAt),
  };
}

const clockTold = (clock: ClockView): NoticeFacts['clock'] => ({
  state: clock.state,
  dueAt: instantOrNull(clock.dueAt),
  daysLeft: clock.state === 'stopped' ? null : daysLeft(clock),
});
