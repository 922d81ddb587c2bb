import type { CaseId, ChosenState, StaffId } from '@visavis/protocol';
import type { Agent } from '../src/domain/agent.ts';
import type { Policy } from '../src/use-cases/context.ts';

/* The people of the queue's oracle, and how they stand in line: the rule told once more, in the simplest way. */

type Place = 'out' | 'waiting' | 'offered' | 'with an agent' | 'decided';
export type Freelancer = {
  readonly caseId: CaseId;
  readonly isNear: boolean;
  place: Place;
  rankedAt: number;
  joinedAt: number;
  isFront: boolean;
  awayAt: number | null;
  passed: number;
  /** When a contact failed because of us, if that was the last. */
  failedAt: number | null;
};
type Offered = { readonly to: Freelancer; readonly lapsesAt: number; readonly passes: readonly Freelancer[] };
export type Desk = {
  readonly id: StaffId;
  state: Agent['state'];
  since: number;
  next: ChosenState;
  awayAt: number | null;
  endsAt: number;
  isExtended: boolean;
  offer: Offered | null;
  with: Freelancer | null;
  effectAt: number | null;
  readonly mustNot: Set<Freelancer>;
};

export type Rules = Pick<
  Policy,
  'awayGraceMs' | 'rankKeptMs' | 'frontMs' | 'offerMs' | 'wrapUpMs' | 'undoMs' | 'agentGraceMs' | 'near'
>;

export const isActive = ({ place }: Freelancer): boolean => place !== 'out' && place !== 'decided';

/** Somebody who has not come yet. */
export const nobodyYet = (caseId: CaseId, isNear: boolean): Freelancer => ({
  caseId,
  isNear,
  place: 'out',
  rankedAt: 0,
  joinedAt: 0,
  isFront: false,
  awayAt: null,
  passed: 0,
  failedAt: null,
});

/** The desk of an agent who is available. */
export const freeDesk = (id: StaffId, since: number): Desk => ({
  id,
  since,
  state: 'available',
  next: 'available',
  awayAt: null,
  endsAt: 0,
  isExtended: false,
  offer: null,
  with: null,
  effectAt: null,
  mustNot: new Set(),
});

/** Everybody in line by rank: the front first, then as they came. */
export function rankedOf(freelancers: readonly Freelancer[], awayGraceMs: number, now: number): Freelancer[] {
  const isThere = ({ awayAt }: Freelancer) => awayAt === null || now - awayAt <= awayGraceMs;
  return freelancers
    .filter((one) => one.place === 'offered' || (one.place === 'waiting' && isThere(one)))
    .toSorted((a, b) => Number(b.isFront) - Number(a.isFront) || a.rankedAt - b.rankedAt || a.joinedAt - b.joinedAt);
}

type Standing = { readonly of: Freelancer; passed: number };

/** The line: who is near passes those they may, and who is offered stands where they were drawn. */
export function lineOf(ranked: readonly Freelancer[], desks: readonly Desk[], mayPass: number): Freelancer[] {
  const line: Standing[] = [];
  for (const of of ranked) {
    const offer = desks.find((desk) => desk.offer?.to === of)?.offer;
    const at = offer ? before(line, offer.passes) : behindWhom(line, of, mayPass);
    if (!offer) for (const other of line.slice(at)) other.passed += 1;
    line.splice(at, 0, { of, passed: of.passed });
  }
  return line.map(({ of }) => of);
}

function before(line: readonly Standing[], passes: readonly Freelancer[]): number {
  const first = line.findIndex(({ of }) => passes.includes(of));
  return first < 0 ? line.length : first;
}

function behindWhom(line: readonly Standing[], { isNear, isFront }: Freelancer, mayPass: number): number {
  if (!isNear || isFront) return line.length;
  const stops = line.findLastIndex(({ of, passed }) => of.isFront || of.isNear || passed >= mayPass);
  return Math.max(stops + 1, line.length - mayPass);
}
