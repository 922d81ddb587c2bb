import { newClientId, type LinkState, type Resume } from '@visavis/link';
import type { CallId, DeviceCheck, Mark, PhoneStatus, Reach, Refused, RefusalCode, SayTyping } from '@visavis/protocol';
import { StateStore } from '@visavis/ui/state-store';
import type { GetToken } from '../get-token.ts';
import { CallAnswers } from './call-answers.ts';
import { firstState, isKnown, type CaseEvent, type CaseState } from './case-state.ts';
import { freelancerLink, type FreelancerLink } from './freelancer-link.ts';
import { reduceCase } from './reduce-case.ts';
import { SteadyLine } from './steady-line.ts';
import { TalkAside } from './talk-aside.ts';
import { isEnding, WayIn } from './way-in.ts';

const SYNC_AGAIN_MS = 2_000;
/** After so long without a word of the server it is said that it is slow. */
const SLOW_MS = 6_000;

/**
 * One freelancer's visit: holds session and line, turns what the server says into events of the case state, and what the
 * person wants into commands. Knows no page. Made by `<visavis-chat>`; `close()` ends it, the session stays for a reload.
 */
export class Visit {
  readonly store: StateStore<CaseState, CaseEvent>;
  /** Who types, and how far was read. */
  readonly aside: TalkAside;
  /** What became of the phone as camera. */
  readonly phone = new StateStore<PhoneStatus, PhoneStatus>({ state: 'none' }, (_, next) => next);
  /** What becomes of a call that rings or is on. */
  readonly calls = new CallAnswers({
    state: () => this.store.state,
    link: () => this.#link,
    tell: (event) => this.#tell(event),
    refused: (reply) => this.#refused({ type: 'answer-refused', refusal: refusalOf(reply) }),
  });
  /** The call that is prepared, as of the last snapshot. */
  warmCallId: CallId | null = null;
  /** The last ones, for support. */
  refusals: readonly RefusalCode[] = [];
  readonly #server: string;
  readonly #resume: Resume;
  readonly #tab: string;
  readonly #line = new SteadyLine((link) => this.#tell({ type: 'link-changed', link, at: Date.now() }));
  readonly #way: WayIn;
  #link: FreelancerLink | null = null;
  #isSyncing = false;
  #isClosed = false;
  /** The person pressed "use it here", and the server was not reached since. */
  #takesOver = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #slow: ReturnType<typeof setTimeout> | undefined;

  /** `asideChanged` is called when the agent begins or stops to write; the store says everything else. `tab` names it. */
  constructor(
    server: string,
    resume: Resume,
    invitation: string | null,
    asideChanged: () => void = () => undefined,
    tab: string = newClientId(),
  ) {
    this.#server = server;
    this.#resume = resume;
    this.#tab = tab;
    this.#way = new WayIn(server, resume, invitation, {
      state: () => this.store.state,
      tell: (event) => this.#tell(event),
      connect: () => this.#connect(),
      closeLine: () => this.#closeLine(),
      heard: (link) => this.#line.heard(link),
    });
    const session = resume.read();
    this.store = new StateStore(firstState({ invitation: invitation !== null, session: session !== null }), reduceCase);
    const line = {
      whisper: (said: SayTyping) => this.#link?.whisper('chat:typing', said),
      mark: async (mark: Mark) => (await this.#link?.send('chat:mark', mark)) ?? { ok: false },
    };
    this.aside = new TalkAside(line, asideChanged);
    if (session && invitation === null) this.#connect();
  }

  /** The line, for media; null before there is a session. */
  get link(): FreelancerLink | null {
    return this.#link;
  }

  /** The server's clock as well as we know it. */
  readonly now = (): number => {
    const { state } = this.store;
    return Date.now() + (isKnown(state) ? state.clockOffsetMs : 0);
  };

  /** A link of an invitation was opened in a page that is already there. */
  invite(invitation: string): void {
    if (this.store.state.stage === 'result') return;
    this.#closeLine();
    this.#way.invite(invitation);
  }

  /** The person agreed. */
  readonly start = (): Promise<void> => this.#way.start();
  /** The page says who is signed in. */
  readonly identify = (getToken: GetToken): void => this.#way.identify(getToken);
  /** Ends the session here and on the server. */
  readonly signOut = (): Promise<void> => this.#way.signOut();

  async join(devices: DeviceCheck, reach: Reach | null = null): Promise<void> {
    this.#tell({ type: 'join-asked' });
    const facts = await browserFacts();
    const asked = { clientId: newClientId(), devices, ...(facts && { facts: { ...facts, reach } }) };
    const reply = await this.#link?.send('queue:join', asked);
    if (reply?.ok) this.#tell({ type: 'ticket-changed', ticket: reply.value });
    else this.#refused({ type: 'join-refused', refusal: refusalOf(reply) });
  }

  async leave(): Promise<void> {
    this.#tell({ type: 'leave-asked' });
    const reply = await this.#link?.send('queue:leave', {});
    if (reply?.ok) this.#tell({ type: 'ticket-changed', ticket: null });
    else this.#refused({ type: 'leave-refused', refusal: refusalOf(reply) });
  }

  /** "I do not agree": the snapshot says where that leads. */
  async object(text: string): Promise<void> {
    const { state } = this.store;
    if (state.stage !== 'result' || state.isObjecting) return;
    this.#tell({ type: 'object-asked' });
    const reply = await this.#link?.send('case:object', { text });
    if (reply?.ok) void this.#sync();
    else this.#refused({ type: 'object-refused', refusal: refusalOf(reply) });
  }

  joinAgain(): void {
    this.#tell({ type: 'join-again-asked' });
  }

  async say(text: string): Promise<void> {
    this.aside.drafted('');
    const clientId = newClientId();
    this.#tell({ type: 'line-written', clientId, text });
    await this.#send(clientId, text);
  }

  async sayAgain(clientId: string): Promise<void> {
    const { state } = this.store;
    const line = isKnown(state) ? state.talk.unsent.find((unsent) => unsent.clientId === clientId) : undefined;
    if (line?.state !== 'failed') return;
    this.#tell({ type: 'line-retried', clientId });
    await this.#send(clientId, line.text);
  }

  /** Tries at once to reach the server, whatever it said before. */
  reconnect(): void {
    this.#way.tryAgain();
    this.#link?.connect();
    if (this.#link?.state.state === 'online') void this.#sync();
  }

  /** The network may be back: only a hint, and none for whoever was refused or gave way to another tab. */
  networkBack(): void {
    this.#way.tryAgain();
    if (this.#link?.state.state === 'offline') this.#link.connect();
  }

  /** W12: takes the seat, also from another tab that is live. */
  takeOver(): void {
    this.#takesOver = true;
    this.#link?.connect();
  }

  /** W53: steps away from the queue, and comes back. */
  async setPresence(isHere: boolean): Promise<void> {
    this.#tell({ type: 'presence-asked', isHere });
    const reply = await this.#link?.send('queue:presence', { isHere });
    if (reply?.ok) void this.#sync();
    else this.#refused({ type: 'presence-refused', refusal: refusalOf(reply) });
  }

  /** W54: nobody has been seen for long; `until` by our own clock. */
  askStillHere(until: number): void {
    this.#tell({ type: 'still-here-asked', until });
  }

  stillHere(): void {
    this.#tell({ type: 'seen-here' });
  }

  /** Nobody is signed in at the page, and the person has the link of an invitation. */
  haveLink(): void {
    this.#tell({ type: 'link-asked' });
  }

  /** Idempotent. */
  close(): void {
    this.#isClosed = true;
    this.aside.close();
    this.#way.close();
    this.#closeLine();
  }

  #connect(): void {
    this.#closeLine();
    // A session may come when nobody waits for it any more.
    if (this.#isClosed) return;
    const seat = () => ({
      session: this.#resume.read()?.session ?? '',
      tab: this.#tab,
      takesOver: this.#takesOver,
    });
    const link = freelancerLink(this.#server, seat, {
      tell: (event) => this.#tell(event),
      typing: (typing) => this.aside.hear(typing),
      phone: (status) => this.phone.dispatch(status),
    });
    this.#link = link;
    link.onState((state) => this.#lineChanged(state));
    link.onOnline(() => {
      this.#takesOver = false;
      void this.#sync();
    });
    this.#slow = setTimeout(() => this.#tell({ type: 'slow' }), SLOW_MS);
  }

  #closeLine(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#slow);
    this.#line.close();
    this.#link?.close();
    this.#link = null;
  }

  #lineChanged(link: LinkState): void {
    if (link.state === 'refused' && this.#way.beginsAnew(link.refusal)) return;
    this.#line.heard(link);
  }

  async #sync(): Promise<void> {
    const link = this.#link;
    if (this.#isSyncing || !link) return;
    clearTimeout(this.#timer);
    this.#isSyncing = true;
    const reply = await link.send('session:sync', {});
    this.#isSyncing = false;
    if (link !== this.#link) return;
    if (!reply.ok) return this.#notSynced(reply.refusal);
    this.#way.synced();
    this.phone.dispatch(reply.value.phone);
    this.warmCallId = reply.value.warmCallId;
    this.#tell({ type: 'synced', snapshot: reply.value, receivedAt: Date.now() });
    this.#sendFailedAgain();
    this.aside.catchUp();
  }

  #notSynced(refusal: RefusalCode): void {
    if (isEnding(refusal)) {
      this.#closeLine();
      return this.#lineChanged({ state: 'refused', refusal });
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#sync(), SYNC_AGAIN_MS);
  }

  #sendFailedAgain(): void {
    const { state } = this.store;
    if (!isKnown(state)) return;
    for (const line of state.talk.unsent) if (line.state === 'failed') void this.sayAgain(line.clientId);
  }

  async #send(clientId: string, text: string): Promise<void> {
    const reply = await this.#link?.send('chat:send', { clientId, text });
    if (reply?.ok) return this.#tell({ type: 'message-came', message: reply.value });
    this.#tell({ type: 'line-failed', clientId });
  }

  /** What we believed is not so: show it, and learn what is. */
  #refused(event: Extract<CaseEvent, { refusal: RefusalCode }>): void {
    this.#tell(event);
    if (event.refusal !== 'try-again') void this.#sync();
  }

  #tell(event: CaseEvent): void {
    if ('refusal' in event) this.refusals = [...this.refusals, event.refusal].slice(-5);
    this.store.dispatch(event);
    const { state } = this.store;
    this.aside.follow(state);
    if (isKnown(state) && state.talk.isIncomplete) void this.#sync();
  }
}

/** Without a line there is nobody to ask: that passes. */
const refusalOf = (reply: Refused | undefined): RefusalCode => reply?.refusal ?? 'try-again';

/** It came with the check; nobody is kept from joining by its absence. */
const browserFacts = () =>
  import('./browser-facts.ts').then(
    ({ ownBrowserFacts }) => ownBrowserFacts(),
    () => null,
  );
