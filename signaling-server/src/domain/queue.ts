import type { CaseId, Millis, QueuePlace, TicketId, WaitRange } from '@visavis/protocol';

/** Somebody in line, as the queue sees them; the store gives them by rank: the front first, then as they came. */
export type Waiting = {
  readonly ticketId: TicketId;
  readonly caseId: CaseId;
  readonly joinedAt: Millis;
  /** Being offered to an agent; the place is kept until that is settled. */
  readonly isOffered: boolean;
  readonly isFront: boolean;
  /** Little is left of the case's time. */
  readonly isNear: boolean;
  /** How many near their deadline were drawn before them. */
  readonly passed: number;
  /** Whom it passed as it was drawn, while it is offered: they stand behind it, and `passed` of theirs counts it already. */
  readonly passes: readonly TicketId[];
};

/** What an estimate is made from: how long the latest contacts took, who can take somebody now, and who is on duty at all. */
export type Service = {
  readonly handleTimesMs: readonly number[];
  readonly agentsFree: number;
  readonly agentsOnDuty: number;
};

/** Below this many finished contacts an estimate would be a guess, and none is shown. */
const MIN_SAMPLES = 5;

/**
 * Q9: the line. Waiting time comes first. Who is near the deadline passes at most `mayPass` others, never the front and never
 * another who is near; and nobody is passed more than `mayPass` times, however many come who are near. Who is being offered
 * stands where they were drawn.
 */
export function lineUp(ranked: readonly Waiting[], mayPass: number): Waiting[] {
  const line: Placed[] = [];
  for (const of of ranked) {
    if (of.isOffered) line.splice(placeOfOffered(line, of), 0, { of, passed: of.passed });
    else {
      line.push({ of, passed: of.passed });
      if (of.isNear && !of.isFront) letPass(line, mayPass);
    }
  }
  return line.map(({ of }) => of);
}

type Placed = { readonly of: Waiting; readonly passed: number };

function placeOfOffered(line: readonly Placed[], { passes }: Waiting): number {
  const at = line.findIndex(({ of }) => passes.includes(of.ticketId));
  return at < 0 ? line.length : at;
}

/** The last of the line passes whom they may. */
function letPass(line: Placed[], mayPass: number): void {
  const last = line.length - 1;
  for (let at = last; at > last - mayPass && at > 0; at--) {
    const before = line[at - 1];
    const here = line[at];
    if (!before || !here || before.of.isFront || before.of.isNear || before.passed >= mayPass) return;
    line[at - 1] = here;
    line[at] = { of: before.of, passed: before.passed + 1 };
  }
}

/**
 * Q9: as much of a line as is certain when only its first `ranked` places by rank are known, of more: who is not among them
 * may pass `mayPass` others, no more.
 */
export const certainOf = (line: readonly Waiting[], mayPass: number): Waiting[] =>
  line.slice(0, Math.max(0, line.length - mayPass));

/** The expected wait grows by one mean contact for each place, shared among the agents on duty. */
export function estimateMs(place: number, { handleTimesMs, agentsOnDuty }: Service): number | null {
  if (handleTimesMs.length < MIN_SAMPLES || agentsOnDuty === 0) return null;
  const mean = handleTimesMs.reduce((sum, ms) => sum + ms, 0) / handleTimesMs.length;
  return Math.round((mean * place) / agentsOnDuty);
}

/**
 * Q2: from when to when somebody at this place will be taken. Agents who are free take the first places at once; behind
 * them each round of all agents on duty takes as long as a short contact, or a long one (first and third quartile).
 */
export function waitRange(place: number, { handleTimesMs, agentsFree, agentsOnDuty }: Service): WaitRange | null {
  if (handleTimesMs.length < MIN_SAMPLES || agentsOnDuty === 0) return null;
  const behind = place - agentsFree;
  if (behind <= 0) return { fromMs: 0, toMs: 0 };
  const sorted = handleTimesMs.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round((sorted.length - 1) * share)] ?? 0;
  const rounds = behind / agentsOnDuty;
  return { fromMs: Math.round((rounds - 1 / agentsOnDuty) * at(0.25)), toMs: Math.round(rounds * at(0.75)) };
}

/** Q1: places count from 1 in the order of the line, without gaps. */
export function placesOf(line: readonly Waiting[], service: Service): Map<CaseId, QueuePlace> {
  return new Map(
    line.map(({ caseId }, index) => [
      caseId,
      { place: index + 1, waiting: line.length, wait: waitRange(index + 1, service) },
    ]),
  );
}

/** Q9: whom the ticket passes that is drawn now: who ranks before it and stands behind it in the line. */
export function passedBy(drawn: TicketId, ranked: readonly Waiting[], line: readonly Waiting[]): TicketId[] {
  const rank = ranked.findIndex(({ ticketId }) => ticketId === drawn);
  const at = line.findIndex(({ ticketId }) => ticketId === drawn);
  const behind = new Set(line.slice(at + 1).map(({ ticketId }) => ticketId));
  return ranked.slice(0, Math.max(0, rank)).flatMap(({ ticketId }) => (behind.has(ticketId) ? [ticketId] : []));
}
