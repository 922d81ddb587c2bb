import { done, refuse, type FreelancerSession, type Identity, type RefusalCode, type Reply } from '@visavis/protocol';
import type { GetToken } from '../get-token.ts';
import { askIdentity, type Asked } from './ask-identity.ts';
import { endSession, renewSession, startSession } from './start-session.ts';

export type Entered = Reply<FreelancerSession> | 'signed-out';

/** What becomes of a session that is looked after. */
export type SessionNews = {
  readonly renewed: (session: FreelancerSession) => void;
  readonly signedOut: () => void;
  readonly refused: (refusal: RefusalCode) => void;
};

/** Of what is left of a session's life this part goes by before it is renewed. */
const RENEW_AT = 0.8;
/** So little left is not worth another try: the server will say that it ended, and then everything begins anew. */
const TOO_LATE_MS = 3_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Refusals of a renewal that no later try changes. */
const FINAL: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['session-ended', 'wrong-account']);

/**
 * W67, W68: where somebody comes in: by an invitation, by who is signed in on the page, or by both. Asks the page for its token
 * when a session is needed, when one is about to end, and never otherwise. Holds tokens only while it sends them (T4).
 */
export class Entrance {
  readonly #server: string;
  readonly #news: SessionNews;
  #getToken: GetToken | null = null;
  /** From an identity, before the person agreed to go on. */
  #waiting: FreelancerSession | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(server: string, news: SessionNews) {
    this.#server = server;
    this.#news = news;
  }

  get isIdentified(): boolean {
    return this.#getToken !== null;
  }

  identify(getToken: GetToken): void {
    this.#getToken = getToken;
    this.#waiting = null;
  }

  /** Whether the person who is signed in on the page has a case; asking changes nothing about it. */
  async lookUp(): Promise<Entered> {
    const entered = await this.#asWhoIsSignedIn(async () => {
      const asked = await this.#ask();
      if (asked.is === 'signed-out') return 'signed-out';
      return asked.is === 'known'
        ? startSession(this.#server, { identity: asked.identity })
        : refuse('identity-invalid');
    });
    this.#waiting = entered !== 'signed-out' && entered.ok ? entered.value : null;
    return entered;
  }

  /** The person agreed. An invitation is enough where the page cannot say who is signed in. */
  async enter(invitation: string | null): Promise<Entered> {
    if (invitation === null) return this.#waiting ? done(this.#waiting) : this.lookUp();
    return this.#asWhoIsSignedIn(async () => {
      const asked = this.isIdentified ? await this.#ask() : null;
      return startSession(this.#server, { invitation, ...identityOf(asked) });
    });
  }

  /**
   * Renews the session before it ends, or `atOnce`, as long as the page says who is signed in. Another session, or `rest`, ends
   * that.
   */
  lookAfter(session: FreelancerSession, atOnce = false): void {
    this.rest();
    this.#waiting = null;
    const leftMs = Date.parse(session.expiresAt) - Date.now();
    if (!this.isIdentified || leftMs < TOO_LATE_MS) return;
    const waitMs = atOnce ? 0 : Math.min(leftMs * RENEW_AT, LONGEST_TIMER_MS);
    this.#timer = setTimeout(() => void this.#renew(session), waitMs);
  }

  rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** The person signed out: forgets the page's function, and ends the session on the server. */
  async signOut(session: FreelancerSession | null): Promise<void> {
    const ended = session ?? this.#waiting;
    this.rest();
    this.#getToken = null;
    this.#waiting = null;
    if (ended) await endSession(this.#server, { session: ended.session });
  }

  /** Whoever signed in, or out, meanwhile does not go on as the one before: that session ends, and it is asked again. */
  async #asWhoIsSignedIn(enter: () => Promise<Entered>): Promise<Entered> {
    const getToken = this.#getToken;
    const entered = await enter();
    if (getToken === this.#getToken) return entered;
    if (entered !== 'signed-out' && entered.ok) void endSession(this.#server, { session: entered.value.session });
    return this.isIdentified ? this.#asWhoIsSignedIn(enter) : 'signed-out';
  }

  async #ask(): Promise<Asked> {
    return this.#getToken ? askIdentity(this.#getToken) : { is: 'signed-out' };
  }

  async #renew(session: FreelancerSession): Promise<void> {
    const timer = this.#timer;
    const asked = await this.#ask();
    const reply = asked.is === 'known' ? await this.#renewed(session, asked.identity) : null;
    // Meanwhile there was another session, or none is wanted.
    if (timer !== this.#timer) return;
    if (asked.is === 'signed-out') this.#news.signedOut();
    else if (reply?.ok) this.#news.renewed(reply.value);
    else if (reply && FINAL.has(reply.refusal)) this.#news.refused(reply.refusal);
    else this.lookAfter(session);
  }

  #renewed({ session }: FreelancerSession, identity: Identity): Promise<Reply<FreelancerSession>> {
    return renewSession(this.#server, { session, identity });
  }
}

const identityOf = (asked: Asked | null) => (asked?.is === 'known' ? { identity: asked.identity } : {});
