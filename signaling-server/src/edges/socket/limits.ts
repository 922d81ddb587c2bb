/**
 * quality T20: a token bucket. Each take costs one token; `perSecond` come back, up to `capacity`. `now` is any steady clock in
 * milliseconds.
 */
export class TokenBucket {
  readonly #capacity: number;
  readonly #perSecond: number;
  readonly #now: () => number;
  #tokens: number;
  #at: number;

  constructor(capacity: number, perSecond: number, now: () => number = () => performance.now()) {
    this.#capacity = capacity;
    this.#perSecond = perSecond;
    this.#now = now;
    this.#tokens = capacity;
    this.#at = now();
  }

  /** Takes a token if there is one. */
  take(): boolean {
    this.#refill();
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }

  /** Whether nothing is missing: a new bucket would be the same. */
  isFull(): boolean {
    this.#refill();
    return this.#tokens === this.#capacity;
  }

  #refill(): void {
    const now = this.#now();
    this.#tokens = Math.min(this.#capacity, this.#tokens + ((now - this.#at) / 1000) * this.#perSecond);
    this.#at = now;
  }
}

/**
 * One bucket for each principal, shared by all their sockets: whoever connects again finds it as they left it. A bucket
 * that nobody holds is dropped once it is full, looked for whenever another is asked for.
 */
export class SharedBuckets {
  readonly #make: () => TokenBucket;
  readonly #held = new Map<string, { readonly bucket: TokenBucket; holders: number }>();
  readonly #left = new Set<string>();

  constructor(make: () => TokenBucket) {
    this.#make = make;
  }

  /** For one socket, until it calls `release`. */
  hold(principal: string): TokenBucket {
    this.#dropUnused();
    const entry = this.#held.get(principal) ?? { bucket: this.#make(), holders: 0 };
    this.#held.set(principal, entry);
    this.#left.delete(principal);
    entry.holders += 1;
    return entry.bucket;
  }

  release(principal: string): void {
    const entry = this.#held.get(principal);
    if (!entry) return;
    entry.holders -= 1;
    if (entry.holders === 0) this.#left.add(principal);
  }

  /** How many are kept. */
  get size(): number {
    return this.#held.size;
  }

  #dropUnused(): void {
    for (const principal of this.#left) {
      if (!this.#held.get(principal)?.bucket.isFull()) continue;
      this.#held.delete(principal);
      this.#left.delete(principal);
    }
  }
}

const BURST = 60;
const PER_SECOND = 30;

/** What one freelancer or one member of staff may send. */
export const commandLimits = (): SharedBuckets => new SharedBuckets(() => new TokenBucket(BURST, PER_SECOND));

const TYPING_BURST = 10;
const TYPING_PER_SECOND = 5;

/** M7: that somebody types is counted apart, so that it never uses up what their lines need. */
const typingLimits = (): SharedBuckets => new SharedBuckets(() => new TokenBucket(TYPING_BURST, TYPING_PER_SECOND));

const REPORT_BURST = 8;
const REPORT_PER_SECOND = 0.25;

/** K30: a browser reports every ten seconds and when something changed; more says nothing new and uses up nothing of the rest. */
const reportLimits = (): SharedBuckets => new SharedBuckets(() => new TokenBucket(REPORT_BURST, REPORT_PER_SECOND));

/** SG1: counted apart from how the line goes, so that neither uses up what the other needs. */
export const signalLimits = (): SharedBuckets => reportLimits();

const SELDOM_BURST = 20;
const SELDOM_PER_SECOND = 0.2;

/** S12: for what leaves a row, a line of the timeline or a router behind each time, and what nobody asks for often. */
export const seldomLimits = (): SharedBuckets =>
  new SharedBuckets(() => new TokenBucket(SELDOM_BURST, SELDOM_PER_SECOND));

/** For a whole namespace: what everybody's commands use up, and what is counted apart on both sides of a contact or, as `own`, on this one. */
export function limitsOfAll(own: Readonly<Record<string, SharedBuckets>>) {
  const reports = reportLimits();
  return {
    limits: commandLimits(),
    apart: { 'chat:typing': typingLimits(), 'call:report': reports, 'call:gap': reports, ...own },
  };
}
