import type { CaseId, StaffId } from '@visavis/protocol';
import type { Log } from '../use-cases/ports.ts';
import type { Context } from '../use-cases/context.ts';
import { deliverMail } from '../use-cases/deliver-mail.ts';
import { desksKept, releaseLostAgents } from '../use-cases/desk-presence.ts';
import { endLapsedOffers } from '../use-cases/end-offer.ts';
import { endLapsedWrapUps } from '../use-cases/end-wrap-up.ts';
import { offerNext } from '../use-cases/offer-next.ts';
import { settleOutcomes } from '../use-cases/settle-outcome.ts';
import { endLapsedCalls } from '../use-cases/end-call.ts';
import { endDesertedCalls } from '../use-cases/end-deserted-calls.ts';
import { restoreLostCalls } from '../use-cases/restore-call.ts';
import { dropLostWarmCalls, keepWarm } from '../use-cases/warm-call.ts';
import { presenceKept } from '../use-cases/freelancer-presence.ts';
import { refreshPolicy } from '../use-cases/manage-settings.ts';
import { NOTHING_TOLD, tellQueue } from '../use-cases/tell-queue.ts';
import { dueWorkRound } from './due-work.ts';
import { callFactsRound, evidenceRound } from './evidence-round.ts';
import { Repeating } from './repeating.ts';
import { forgetOldAnswers } from '../use-cases/answer-once.ts';
import { WebhookRounds } from './webhook-rounds.ts';

const SECOND_MS = 1_000;

/** Who is connected; told what the store has instead. */
export type SocketPresence = {
  readonly freelancers: { reconcile(kept: ReadonlyMap<CaseId, boolean>): void };
  readonly desks: { reconcile(kept: ReadonlyMap<StaffId, boolean>): void };
};

export type Jobs = {
  readonly mail: Repeating;
  readonly queue: Repeating;
  readonly offers: Repeating;
  readonly warmth: Repeating;
  readonly webhooks: Repeating;
  /** Begins everything; called once. */
  start(): void;
  stop(): Promise<void>;
};

/**
 * What goes on by itself: the outbox, webhooks, the queue's telling (at most once a second, and every few because grace
 * times pass), offers, wrap-ups and decisions whose time is over, agents who are lost, calls that ring out or are lost, the
 * watch over the service with the deadlines, and the comparison of who is kept as there with `presence`, the sockets.
 */
export function createJobs(context: () => Context, presence: () => SocketPresence, log: Log): Jobs {
  const every = (seconds: number, name: string, work: () => Promise<void>, gapMs = 0): Repeating =>
    new Repeating(work, { name, everyMs: seconds * SECOND_MS, gapMs }, log);
  const mail = every(5, 'mail', () => deliverMail(context()));
  const queue = every(5, 'queue', queueTelling(context), SECOND_MS);
  const offers = every(5, 'offers', async () => void (await offerNext(context())));
  const warmth = every(1, 'warmth', () => keepWarm(context()));
  const lines = every(30, 'presence', () => comparePresence(context(), presence()));
  const due = every(15, 'due work', () => dueWorkRound(context(), log));
  const rounds = new WebhookRounds(context, () => webhooks.kick(), log);
  const webhooks = every(5, 'webhooks', () => rounds.round());
  const late = every(60, 'late webhooks', () => rounds.alert());
  const all = [
    ...seldom(context, log),
    mail,
    webhooks,
    late,
    queue,
    offers,
    warmth,
    ...everySecond(context, log),
    lines,
    due,
  ];
  return {
    mail,
    queue,
    offers,
    warmth,
    webhooks,
    start: () => all.forEach((job) => job.kick()),
    stop: async () => {
      await Promise.all(all.map((job) => job.stop()));
      await rounds.settled();
    },
  };
}

/** Tells only what has changed since the round before. */
function queueTelling(context: () => Context): () => Promise<void> {
  let told = NOTHING_TOLD;
  return async () => {
    told = await tellQueue(context(), told);
  };
}

async function comparePresence(context: Context, { freelancers, desks }: SocketPresence): Promise<void> {
  freelancers.reconcile(await presenceKept(context));
  desks.reconcile(await desksKept(context));
}

/** Offers, decisions, wrap-ups and calls whose time is over, and agents who are lost; each for itself, so that what fails of one keeps no other waiting. */
const everySecond = (context: () => Context, log: Log): Repeating[] =>
  [
    settleOutcomes,
    endLapsedOffers,
    releaseLostAgents,
    endLapsedWrapUps,
    endLapsedCalls,
    restoreLostCalls,
    endDesertedCalls,
    dropLostWarmCalls,
    followRecordings,
  ].map((round) => new Repeating(() => round(context()), { name: round.name, everyMs: SECOND_MS, gapMs: 0 }, log));

/** EV13: a switch that somebody turned off elsewhere, and calls whose media moved. */
const followRecordings = ({ recordings }: Context): Promise<void> => recordings.follow();

/** Settings that were saved elsewhere, and answers, evidence and numbers of calls that were kept for long enough. */
const seldom = (context: () => Context, log: Log): Repeating[] => [
  new Repeating(() => refreshPolicy(context()), { name: 'settings', everyMs: 3 * SECOND_MS, gapMs: 0 }, log),
  new Repeating(() => forgetOldAnswers(context()), { name: 'answers', everyMs: 3600 * SECOND_MS, gapMs: 0 }, log),
  new Repeating(() => evidenceRound(context(), log), { name: 'evidence', everyMs: 600 * SECOND_MS, gapMs: 0 }, log),
  new Repeating(() => callFactsRound(context(), log), { name: 'calls', everyMs: 3600 * SECOND_MS, gapMs: 0 }, log),
];
