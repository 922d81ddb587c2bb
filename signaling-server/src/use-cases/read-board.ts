import type { Board, BoardAgent, BoardPlace, CallId, Millis, StaffId } from '@visavis/protocol';
import { Disposition, OutcomeKind } from '@visavis/protocol';
import type { Agent } from '../domain/agent.ts';
import { midnightBefore, nextOpening } from '../domain/opening-hours.ts';
import type { Waiting } from '../domain/queue.ts';
import { lineUp } from '../domain/queue.ts';
import { presentSince } from '../domain/ticket.ts';
import type { ContactAtHand } from '../store/board.ts';
import {
  accountsOfTickets,
  agentsOnBoard,
  awayCount,
  contactsAtHand,
  endsSince,
  offersSince,
  pauseOfQueue,
  waitsSince,
} from '../store/board.ts';
import { watchersByCall } from '../store/call-watches.ts';
import { inLine } from '../store/queue.ts';
import type { Db } from '../store/store.ts';
import type { Context, Policy } from './context.ts';
import { isWithinHours } from './service-view.ts';
import { instant, instantOrNull } from './instant.ts';

/** Who watches which call, by name. WA7: never told to whoever is in it. */
type Watchers = ReadonlyMap<CallId, string>;
const NOBODY: Watchers = new Map();

/** As many of the line are shown. */
const SHOWN = 50;

/** U1: what is going on now, for supervisors, read as one from the database. */
export async function readBoard({ store, policy }: Context, reader: StaffId | null = null): Promise<Board> {
  return store.transaction(async (tx, now): Promise<Board> => {
    const contacts = await contactsAtHand(tx);
    const agents = await agentsOnBoard(tx);
    const watchers = await watchersByCall(tx);
    return {
      asOf: instant(now),
      queue: await queueNow(tx, policy, now),
      agents: agents.map((agent) =>
        boardAgent(agent, contacts.get(agent.id) ?? null, agent.id === reader ? NOBODY : watchers),
      ),
      callsLive: [...contacts.values()].filter(({ call }) => call?.state === 'live').length,
      today: await todayOf(tx, midnightBefore(now, policy.clock.offsetAt)),
    };
  });
}

async function queueNow(db: Db, policy: Policy, now: Millis): Promise<Board['queue']> {
  const { near, awayGraceMs, clock } = policy;
  const since = presentSince(now, awayGraceMs);
  const line = lineUp(await inLine(db, since, near.withinMs), near.mayPass);
  const paused = await pauseOfQueue(db);
  const waiting = line.filter(({ isOffered }) => !isOffered);
  const oldest = Math.min(...waiting.map(({ joinedAt }) => joinedAt));
  return {
    isPaused: paused !== null,
    pausedSince: instantOrNull(paused?.since ?? null),
    pausedBy: paused?.by ?? null,
    isOpen: isWithinHours(policy, now),
    opensAt: instantOrNull(nextOpening(clock.hours, now, clock.offsetAt)),
    waiting: waiting.length,
    away: await awayCount(db, since),
    longestWaitMs: waiting.length === 0 ? null : Math.max(0, now - oldest),
    rule: { nearMs: near.withinMs, mayPass: near.mayPass },
    line: await places(db, line.slice(0, SHOWN)),
  };
}

async function places(db: Db, line: readonly Waiting[]): Promise<BoardPlace[]> {
  const accounts = await accountsOfTickets(
    db,
    line.map(({ ticketId }) => ticketId),
  );
  return line.flatMap(({ ticketId, joinedAt, isOffered, isFront, isNear, passed }, index) => {
    const accountId = accounts.get(ticketId);
    const shown = { ticketId, place: index + 1, joinedAt: instant(joinedAt), isOffered, isFront, isNear, passed };
    return accountId ? [{ ...shown, accountId }] : [];
  });
}

function boardAgent(agent: Agent, contact: ContactAtHand | null, watchers: Watchers): BoardAgent {
  const { id, name, role, state, since, awayAt } = agent;
  return {
    id,
    name,
    role,
    state,
    since: instant(since),
    next: agent.state === 'in-case' || agent.state === 'wrap-up' ? agent.next : null,
    awaySince: state === 'offline' ? null : instantOrNull(awayAt),
    contact: contact && {
      ticketId: contact.ticketId,
      accountId: contact.accountId,
      claimedAt: instant(contact.claimedAt),
      call: contact.call && {
        ...contact.call,
        since: instant(contact.call.since),
        watchedBy: watchers.get(contact.call.id) ?? null,
      },
      isPending: contact.isPending,
    },
  };
}

async function todayOf(db: Db, since: Millis): Promise<Board['today']> {
  const { outcomes, endings } = await endsSince(db, since);
  return {
    since: instant(since),
    offers: await offersSince(db, since),
    waits: await waitsSince(db, since),
    outcomes: countsOf(OutcomeKind.options, outcomes),
    endings: countsOf(Disposition.options, endings),
  };
}

const countsOf = <Kind extends string>(kinds: readonly Kind[], counted: ReadonlyMap<Kind, number>) =>
  Object.fromEntries(kinds.map((kind) => [kind, counted.get(kind) ?? 0])) as Record<Kind, number>;
