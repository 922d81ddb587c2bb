import type { CaseId, ChosenState, DeclineReason, Disposition, StaffId } from '@visavis/protocol';
import type { Agent } from '../src/domain/agent.ts';
import type { Desk, Freelancer, Rules } from './queue-people.ts';
import { lineOf, rankedOf } from './queue-people.ts';
import type { Step } from './queue-steps.ts';

/*
 * What ought to become of everybody at the queue, told in the simplest way: lists in memory, no rows and no transactions.
 * After each step the database is compared with it.
 */

export class QueueOracle {
  readonly freelancers: readonly Freelancer[];
  readonly desks: readonly Desk[];
  now: number;
  readonly #rules: Rules;
  #isPaused = false;

  constructor(rules: Rules, cases: readonly CaseId[], agents: readonly StaffId[], now: number) {
    this.#rules = rules;
    this.now = now;
    const out = { place: 'out', rankedAt: 0, isFront: false, awayAt: null, passed: 0, failedAt: null } as const;
    this.freelancers = cases.map((caseId, index) => ({ ...out, caseId, isNear: index % 3 === 2 }));
    const idle = { since: now, next: 'available', awayAt: null, endsAt: 0, isExtended: false } as const;
    this.desks = agents.map((id) => ({
      ...idle,
      id,
      state: 'available',
      offer: null,
      with: null,
      effectAt: null,
      mustNot: new Set(),
    }));
  }

  happens(step: Step): void {
    switch (step.kind) {
      case 'draws':
        return this.#drawsForAll();
      case 'all accept':
        for (const desk of this.desks) this.#acts('accepts', desk);
        return;
      case 'all are back':
        return this.#allAreBack();
      case 'pause':
      case 'goes on':
        this.#isPaused = step.kind === 'pause';
        return;
      case 'restart':
        return this.#restarts();
      case 'time passes':
        return;
      case 'joins':
      case 'leaves':
      case 'line goes':
      case 'line is back':
      case 'is moved':
        return this.#does(step.kind, this.#freelancer(step.who));
      case 'chooses':
        return this.#chooses(this.#desk(step.who), step.state);
      case 'declines':
        return this.#declines(this.#desk(step.who), step.reason);
      case 'ends':
        return this.#ends(this.#desk(step.who), step.disposition);
      default:
        return this.#acts(step.kind, this.#desk(step.who));
    }
  }

  /** What jobs do by themselves. */
  rounds(): void {
    for (const desk of this.desks) {
      if (desk.effectAt !== null && desk.effectAt <= this.now) this.#wrapsUp(desk, 'decided', null);
    }
    for (const desk of this.desks) {
      if (desk.offer && desk.offer.lapsesAt <= this.now) this.#takesBack(desk, 'not-responding');
    }
    for (const desk of this.desks) if (this.#isLost(desk)) this.#loses(desk, 'offline');
    for (const desk of this.desks) {
      if (desk.state === 'wrap-up' && desk.endsAt <= this.now) this.#finishes(desk);
    }
  }

  /** Everybody in line, the first first. */
  line(): Freelancer[] {
    return lineOf(this.#ranked(), this.desks, this.#rules.near.mayPass);
  }

  #ranked(): Freelancer[] {
    return rankedOf(this.freelancers, this.#rules.awayGraceMs, this.now);
  }

  #drawsForAll(): void {
    const free = this.desks.filter(({ state, awayAt }) => state === 'available' && awayAt === null);
    for (const desk of free.toSorted((a, b) => a.since - b.since)) this.#draws(desk);
  }

  #draws(desk: Desk): void {
    const [ranked, line] = [this.#ranked(), this.line()];
    const to = line.find((one) => one.place === 'waiting' && !desk.mustNot.has(one));
    if (this.#isPaused || !to) return;
    const behind = line.slice(line.indexOf(to));
    const passes = ranked.slice(0, ranked.indexOf(to)).filter((one) => behind.includes(one));
    for (const one of passes) one.passed += 1;
    to.place = 'offered';
    desk.offer = { to, lapsesAt: this.now + this.#rules.offerMs, passes };
    this.#becomes(desk, 'offered');
  }

  #does(kind: 'joins' | 'leaves' | 'line goes' | 'line is back' | 'is moved', one: Freelancer): void {
    const { rankKeptMs, frontMs } = this.#rules;
    const isActive = one.place !== 'out' && one.place !== 'decided';
    const holder = this.desks.find((desk) => desk.offer?.to === one || desk.with === one);
    if (kind === 'joins' && one.place === 'out') {
      const isFront = one.failedAt !== null && this.now - one.failedAt <= frontMs;
      Object.assign(one, { place: 'waiting', rankedAt: this.now, isFront, awayAt: null, passed: 0 });
    }
    if (kind === 'line goes' && isActive) one.awayAt ??= this.now;
    if (kind === 'line is back' && isActive) {
      const isLong = one.awayAt !== null && this.now - one.awayAt > rankKeptMs;
      if (one.place === 'waiting' && isLong) Object.assign(one, { rankedAt: this.now, isFront: false });
      one.awayAt = null;
    }
    if (kind === 'leaves' && (one.place === 'waiting' || one.place === 'offered')) {
      if (holder) this.#takesBack(holder, 'available');
      Object.assign(one, { place: 'out', failedAt: null });
    }
    if (kind === 'is moved' && isActive && holder?.effectAt == null) {
      if (holder?.offer) this.#takesBack(holder, 'available');
      if (holder?.with) this.#loses(holder, holder.next);
      one.isFront = true;
    }
  }

  #acts(kind: Exclude<Step['kind'], 'joins'>, desk: Desk): void {
    if (kind === 'desk goes') {
      desk.awayAt ??= this.now;
      if (desk.offer) this.#takesBack(desk, 'available');
    }
    if (kind === 'desk is back') desk.awayAt = null;
    if (kind === 'signs out' && desk.state !== 'in-case') {
      if (desk.offer) this.#takesBack(desk, 'available');
      this.#chooses(desk, 'offline');
    }
    if (kind === 'accepts' && desk.offer && this.now < desk.offer.lapsesAt) {
      const { to } = desk.offer;
      to.place = 'with an agent';
      Object.assign(desk, { offer: null, with: to, next: 'available' });
      this.#becomes(desk, 'in-case');
    }
    if (kind === 'decides' && desk.with) desk.effectAt ??= this.now + this.#rules.undoMs;
    if (kind === 'takes back' && desk.effectAt !== null && this.now < desk.effectAt) desk.effectAt = null;
    if (kind === 'finishes' && desk.state === 'wrap-up') this.#finishes(desk);
    if (kind === 'takes longer' && desk.state === 'wrap-up' && !desk.isExtended) {
      Object.assign(desk, { isExtended: true, endsAt: desk.endsAt + this.#rules.wrapUpMs });
    }
  }

  #chooses(desk: Desk, state: ChosenState): void {
    if (desk.state === 'offered') return;
    if (desk.state === 'in-case' || desk.state === 'wrap-up') desk.next = state;
    else this.#becomes(desk, state);
  }

  #declines(desk: Desk, reason: DeclineReason): void {
    if (!desk.offer || desk.offer.lapsesAt <= this.now) return;
    if (reason === 'conflict-of-interest') desk.mustNot.add(desk.offer.to);
    this.#takesBack(desk, reason === 'conflict-of-interest' ? 'available' : 'break');
  }

  #ends(desk: Desk, disposition: Disposition): void {
    if (!desk.with || desk.effectAt !== null) return;
    const isOurs = disposition === 'technical-problem' || disposition === 'agent-left';
    this.#wrapsUp(desk, 'out', isOurs ? this.now : null);
  }

  #wrapsUp(desk: Desk, place: 'out' | 'decided', failedAt: number | null): void {
    Object.assign(desk.with ?? {}, { place, failedAt });
    const endsAt = this.now + this.#rules.wrapUpMs;
    Object.assign(desk, { with: null, effectAt: null, endsAt, isExtended: false });
    this.#becomes(desk, 'wrap-up');
  }

  #finishes(desk: Desk): void {
    this.#becomes(desk, desk.awayAt === null ? desk.next : 'offline');
  }

  #takesBack(desk: Desk, state: Agent['state']): void {
    for (const one of desk.offer?.passes ?? []) one.passed -= 1;
    Object.assign(desk.offer?.to ?? {}, { place: 'waiting' });
    desk.offer = null;
    this.#becomes(desk, state);
  }

  #isLost({ state, awayAt, effectAt }: Desk): boolean {
    if (awayAt === null || this.now - awayAt < this.#rules.agentGraceMs || effectAt !== null) return false;
    return state !== 'wrap-up' && state !== 'offline';
  }

  #loses(desk: Desk, state: Agent['state']): void {
    Object.assign(desk.with ?? {}, { place: 'waiting', isFront: true });
    desk.with = null;
    this.#becomes(desk, state);
  }

  #allAreBack(): void {
    for (const one of this.freelancers) this.#does('line is back', one);
    for (const desk of this.desks) {
      this.#acts('desk is back', desk);
      this.#chooses(desk, 'available');
    }
  }

  #restarts(): void {
    for (const one of this.freelancers) {
      if (one.place !== 'out' && one.place !== 'decided') one.awayAt ??= this.now;
    }
    for (const desk of this.desks) {
      desk.awayAt = this.now;
      if (desk.offer) this.#takesBack(desk, 'available');
    }
  }

  #becomes(desk: Desk, state: Agent['state']): void {
    if (desk.state !== state) Object.assign(desk, { state, since: this.now });
  }

  #freelancer(who: number): Freelancer {
    const one = this.freelancers[who];
    if (!one) throw new Error(`no freelancer ${who}`);
    return one;
  }

  #desk(who: number): Desk {
    const desk = this.desks[who];
    if (!desk) throw new Error(`no desk ${who}`);
    return desk;
  }
}
