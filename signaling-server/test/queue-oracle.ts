import type { CaseId, ChosenState, DeclineReason, Disposition, StaffId } from '@visavis/protocol';
import type { Agent } from '../src/domain/agent.ts';
import type { Desk, Freelancer, Rules } from './queue-people.ts';
import { freeDesk, isActive, lineOf, nobodyYet, rankedOf } from './queue-people.ts';
import type { Acts, DeskStep, FreelancerStep, HouseStep, Step } from './queue-steps.ts';
import { actOf, isOfDesk, isOfFreelancer } from './queue-steps.ts';

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
    this.freelancers = cases.map((caseId, index) => nobodyYet(caseId, index % 3 === 2));
    this.desks = agents.map((id) => freeDesk(id, now));
  }

  happens(step: Step): void {
    if (isOfFreelancer(step)) this.#ofFreelancers[step.kind](this.#freelancer(step.who));
    else if (isOfDesk(step)) actOf(this.#ofDesks, step)(this.#desk(step.who), step);
    else this.#ofHouse[step.kind]();
  }

  /** What jobs do by themselves. */
  rounds(): void {
    const isDue = (at: number | null | undefined) => typeof at === 'number' && at <= this.now;
    for (const desk of this.desks.filter(({ effectAt }) => isDue(effectAt))) this.#wrapsUp(desk, 'decided', null);
    for (const desk of this.desks.filter(({ offer }) => isDue(offer?.lapsesAt)))
      this.#takesBack(desk, 'not-responding');
    for (const desk of this.desks.filter((one) => this.#isLost(one))) this.#loses(desk, 'offline');
    for (const desk of this.desks.filter(({ state, endsAt }) => state === 'wrap-up' && isDue(endsAt))) {
      this.#finishes(desk);
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

  readonly #ofHouse: Record<HouseStep['kind'], () => void> = {
    draws: () => this.#drawsForAll(),
    'all accept': () => this.desks.forEach((_, who) => this.happens({ kind: 'accepts', who })),
    'all are back': () => {
      this.freelancers.forEach((_, who) => this.happens({ kind: 'line is back', who }));
      this.desks.forEach((_, who) => {
        this.happens({ kind: 'desk is back', who });
        this.happens({ kind: 'chooses', who, state: 'available' });
      });
    },
    restart: () => this.#restarts(),
    pause: () => (this.#isPaused = true),
    'goes on': () => (this.#isPaused = false),
    'time passes': () => {},
  };

  readonly #ofFreelancers: Record<FreelancerStep['kind'], (one: Freelancer) => void> = {
    joins: (one) => {
      if (one.place !== 'out') return;
      // Whoever passed them before passed another ticket of theirs.
      for (const desk of this.desks) {
        if (desk.offer) desk.offer = { ...desk.offer, passes: desk.offer.passes.filter((other) => other !== one) };
      }
      const isFront = one.failedAt !== null && this.now - one.failedAt <= this.#rules.frontMs;
      Object.assign(one, {
        place: 'waiting',
        rankedAt: this.now,
        joinedAt: this.now,
        isFront,
        awayAt: null,
        passed: 0,
      });
    },
    leaves: (one) => {
      if (one.place !== 'waiting' && one.place !== 'offered') return;
      const holder = this.#holderOf(one);
      if (holder) this.#takesBack(holder, 'available');
      Object.assign(one, { place: 'out', failedAt: null });
    },
    'line goes': (one) => {
      if (isActive(one)) one.awayAt ??= this.now;
    },
    'line is back': (one) => {
      if (!isActive(one)) return;
      const isLong = one.awayAt !== null && this.now - one.awayAt > this.#rules.rankKeptMs;
      if (one.place === 'waiting' && isLong) Object.assign(one, { rankedAt: this.now, isFront: false });
      one.awayAt = null;
    },
    'is moved': (one) => {
      const holder = this.#holderOf(one);
      if (!isActive(one) || (holder && holder.effectAt !== null)) return;
      if (holder?.offer) this.#takesBack(holder, 'available');
      if (holder?.with) this.#loses(holder, holder.next);
      one.isFront = true;
    },
  };

  readonly #ofDesks: Acts<DeskStep, Desk, void> = {
    'desk goes': (desk) => {
      desk.awayAt ??= this.now;
      if (desk.offer) this.#takesBack(desk, 'available');
    },
    'desk is back': (desk) => (desk.awayAt = null),
    'signs out': (desk) => {
      if (desk.state === 'in-case') return;
      if (desk.offer) this.#takesBack(desk, 'available');
      this.#chooses(desk, 'offline');
    },
    accepts: (desk) => {
      if (!desk.offer || this.now >= desk.offer.lapsesAt) return;
      const { to } = desk.offer;
      to.place = 'with an agent';
      Object.assign(desk, { offer: null, with: to, next: 'available' });
      this.#becomes(desk, 'in-case');
    },
    decides: (desk) => {
      if (desk.with) desk.effectAt ??= this.now + this.#rules.undoMs;
    },
    'takes back': (desk) => {
      if (desk.effectAt !== null && this.now < desk.effectAt) desk.effectAt = null;
    },
    finishes: (desk) => {
      if (desk.state === 'wrap-up') this.#finishes(desk);
    },
    'takes longer': (desk) => {
      if (desk.state !== 'wrap-up' || desk.isExtended) return;
      Object.assign(desk, { isExtended: true, endsAt: desk.endsAt + this.#rules.wrapUpMs });
    },
    chooses: (desk, { state }) => this.#chooses(desk, state),
    declines: (desk, { reason }) => this.#declines(desk, reason),
    ends: (desk, { disposition }) => this.#ends(desk, disposition),
  };

  #holderOf(one: Freelancer): Desk | undefined {
    return this.desks.find((desk) => desk.offer?.to === one || desk.with === one);
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

  #restarts(): void {
    for (const one of this.freelancers) {
      if (isActive(one)) one.awayAt ??= this.now;
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
