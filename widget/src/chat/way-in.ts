import type { LinkState, Resume } from '@visavis/link';
import type { FreelancerSession, RefusalCode } from '@visavis/protocol';
import type { GetToken } from '../get-token.ts';
import type { CaseEvent, CaseState } from './case-state.ts';
import { Entrance, type Entered } from './entrance.ts';

/** What of a visit its way in moves. */
export interface Visiting {
  state(): CaseState;
  tell(event: CaseEvent): void;
  /** Opens the line with the session that is kept now. */
  connect(): void;
  closeLine(): void;
  /** Says how the line is, as if it had come from there. */
  heard(link: LinkState): void;
}

/** Refusals after which the kept session is worth nothing. */
const ENDING: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'not-signed-in',
  'session-ended',
  'wrong-account',
  'invitation-revoked',
  'not-found',
  'not-permitted',
]);
export const isEnding = (refusal: RefusalCode): boolean => ENDING.has(refusal);
/** Who is signed in on the page may begin anew after these, without a press. */
const RENEWABLE: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['not-signed-in', 'session-ended']);
/** The person may try again; everything else that is refused before a session is a page of its own. */
const PASSING: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['try-again', 'too-many', 'internal']);

/** After so long an ended session is begun anew again, where the server could not be asked. */
const AGAIN_MS = 10_000;

/** From an invitation, an identity or a kept session to a line, and out again. Made by `Visit`, whose stages it moves. */
export class WayIn {
  readonly #visiting: Visiting;
  readonly #resume: Resume;
  readonly #entrance: Entrance;
  #invitation: string | null;
  /** An ended session was begun anew, and nothing was heard since: it is not tried twice. */
  #isBegunAnew = false;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(server: string, resume: Resume, invitation: string | null, visiting: Visiting) {
    this.#visiting = visiting;
    this.#resume = resume;
    this.#invitation = invitation;
    this.#entrance = new Entrance(server, {
      renewed: (session) => this.#keep(session),
      signedOut: () => void this.signOut(),
      refused: (refusal) => {
        visiting.closeLine();
        if (!this.beginsAnew(refusal)) visiting.heard({ state: 'refused', refusal });
      },
    });
  }

  invite(invitation: string): void {
    this.#rest();
    this.#invitation = invitation;
    this.#visiting.tell({ type: 'invited' });
  }

  /** W67: the page says who is signed in. That is looked up at once where nothing else leads on. */
  identify(getToken: GetToken): void {
    // Somebody else may have signed in: whose session it is must not wait for its end.
    const isOther = this.#entrance.isIdentified;
    this.#entrance.identify(getToken);
    const { stage } = this.#visiting.state();
    const session = this.#resume.read();
    if (stage === 'uninvited' || stage === 'signed-out' || stage === 'stopped') void this.#lookUp();
    else if (session) this.#entrance.lookAfter(session, isOther);
  }

  /** The person agreed: exchanges the invitation, or who they are, and connects. */
  async start(): Promise<void> {
    const state = this.#visiting.state();
    const canEnter = this.#invitation !== null || this.#entrance.isIdentified;
    if (!canEnter || state.stage !== 'intro' || state.isStarting) return;
    this.#visiting.tell({ type: 'start-asked' });
    const invitation = this.#invitation;
    const entered = await this.#entrance.enter(invitation);
    // Meanwhile the person signed out, or opened another link.
    if (this.#visiting.state().stage !== 'intro' || invitation !== this.#invitation) return;
    if (entered === 'signed-out') return this.#visiting.tell({ type: 'signed-out' });
    if (!entered.ok) return this.#visiting.tell({ type: 'start-refused', refusal: entered.refusal });
    this.#keep(entered.value);
    this.#invitation = null;
    this.#visiting.tell({ type: 'started' });
    this.#visiting.connect();
  }

  /** Ends the session here and on the server. */
  async signOut(): Promise<void> {
    const wasIdentified = this.#entrance.isIdentified;
    const session = this.#resume.read();
    this.#rest();
    this.#invitation = null;
    this.#visiting.closeLine();
    this.#resume.forget();
    this.#visiting.tell({ type: 'signed-out' });
    if (!wasIdentified) this.#visiting.tell({ type: 'link-asked' });
    await this.#entrance.signOut(session);
  }

  /**
   * W68: the server does not take the kept session any more. Where the page says who is signed in, it goes on with a new one,
   * because the person agreed before; answers whether it does. Never twice without a word of the server between.
   */
  beginsAnew(refusal: RefusalCode): boolean {
    if (ENDING.has(refusal)) this.#resume.forget();
    if (!RENEWABLE.has(refusal) || !this.#entrance.isIdentified || this.#isBegunAnew) return false;
    this.#isBegunAnew = true;
    void this.#beginAnew();
    return true;
  }

  /** The server took the session. */
  synced(): void {
    this.#isBegunAnew = false;
  }

  /** Asks again at once where an ended session could not be begun anew; otherwise nothing waits for that. */
  tryAgain(): void {
    if (this.#again !== undefined) void this.#beginAnew();
  }

  /** Idempotent. */
  close(): void {
    this.#rest();
    this.#entrance.rest();
  }

  #rest(): void {
    clearTimeout(this.#again);
    this.#again = undefined;
  }

  #keep(session: FreelancerSession): void {
    this.#resume.keep(session);
    this.#entrance.lookAfter(session);
  }

  /** Nothing is shown of a case before the server was asked whether there is one. */
  async #lookUp(): Promise<void> {
    this.#visiting.tell({ type: 'identity-asked' });
    const entered = await this.#entrance.lookUp();
    // Meanwhile an invitation came, or the person signed out.
    if (this.#visiting.state().stage !== 'connecting') return;
    if (entered === 'signed-out') return this.#visiting.tell({ type: 'signed-out' });
    if (entered.ok) return this.#visiting.tell({ type: 'invited' });
    if (!PASSING.has(entered.refusal)) return this.#visiting.heard({ state: 'refused', refusal: entered.refusal });
    this.#visiting.tell({ type: 'invited' });
    this.#visiting.tell({ type: 'start-refused', refusal: entered.refusal });
  }

  async #beginAnew(): Promise<void> {
    this.#rest();
    this.#visiting.closeLine();
    const entered: Entered = await this.#entrance.lookUp();
    // Meanwhile an invitation came.
    if (this.#visiting.state().stage === 'intro') return;
    if (entered === 'signed-out') return this.#visiting.tell({ type: 'signed-out' });
    if (!entered.ok) return this.#notBegun(entered.refusal);
    this.#keep(entered.value);
    this.#visiting.connect();
  }

  /** A server that cannot be asked just now is asked again; the person reads that the line is gone. */
  #notBegun(refusal: RefusalCode): void {
    if (!PASSING.has(refusal)) return this.#visiting.heard({ state: 'refused', refusal });
    this.#visiting.heard({ state: 'offline', refusal });
    this.#again = setTimeout(() => void this.#beginAnew(), AGAIN_MS);
  }
}
