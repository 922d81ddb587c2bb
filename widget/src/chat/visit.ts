import { Link, newClientId, type LinkState, type Resume } from '@visavis/link';
import {
  FREELANCER_NAMESPACE,
  freelancerCommands,
  freelancerFacts,
  PROTOCOL_VERSION,
  type DeviceCheck,
  type FreelancerCommands,
  type FreelancerFacts,
  type Mark,
  type RefusalCode,
  type SayTyping,
} from '@visavis/protocol';
import { StateStore } from '@visavis/ui/state-store';
import { ownBrowserFacts } from './browser-facts.ts';
import { firstState, isKnown, type CaseEvent, type CaseState } from './case-state.ts';
import { reduceCase } from './reduce-case.ts';
import { startSession } from './start-session.ts';
import { TalkAside } from './talk-aside.ts';

export type FreelancerLink = Link<FreelancerCommands, FreelancerFacts>;

const SYNC_AGAIN_MS = 2_000;
/** Refusals after which the kept session is worth nothing. */
const ENDING: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'not-signed-in',
  'session-ended',
  'invitation-revoked',
  'not-found',
  'not-permitted',
]);

/**
 * One freelancer's visit: holds session and line, turns what the server says into events of the case state, and what the
 * person wants into commands. Knows no page. Made by `<visavis-chat>`; `close()` ends it, the session stays for a reload.
 */
export class Visit {
  readonly store: StateStore<CaseState, CaseEvent>;
  /** Who types, and how far was read. */
  readonly aside: TalkAside;
  readonly #server: string;
  readonly #resume: Resume;
  #invitation: string | null;
  #link: FreelancerLink | null = null;
  #isSyncing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `asideChanged` is called when the agent begins or stops to write; the store says everything else. */
  constructor(server: string, resume: Resume, invitation: string | null, asideChanged: () => void = () => undefined) {
    this.#server = server;
    this.#resume = resume;
    this.#invitation = invitation;
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
    this.#invitation = invitation;
    this.#tell({ type: 'invited' });
  }

  /** The person agreed: exchange the invitation and connect. */
  async start(): Promise<void> {
    const { state } = this.store;
    if (this.#invitation === null || state.stage !== 'intro' || state.isStarting) return;
    this.#tell({ type: 'start-asked' });
    const reply = await startSession(this.#server, this.#invitation);
    if (!reply.ok) return this.#tell({ type: 'start-refused', refusal: reply.refusal });
    this.#resume.keep(reply.value);
    this.#invitation = null;
    this.#tell({ type: 'started' });
    this.#connect();
  }

  async join(devices: DeviceCheck): Promise<void> {
    this.#tell({ type: 'join-asked' });
    const facts = ownBrowserFacts();
    const asked = { clientId: newClientId(), devices, ...(facts && { facts }) };
    const reply = await this.#link?.send('queue:join', asked);
    if (reply?.ok) this.#tell({ type: 'ticket-changed', ticket: reply.value });
    else if (reply) this.#refused({ type: 'join-refused', refusal: reply.refusal });
  }

  async leave(): Promise<void> {
    this.#tell({ type: 'leave-asked' });
    const reply = await this.#link?.send('queue:leave', {});
    if (reply?.ok) this.#tell({ type: 'ticket-changed', ticket: null });
    else if (reply) this.#refused({ type: 'leave-refused', refusal: reply.refusal });
  }

  /** "I do not agree": the snapshot says where that leads. */
  async object(text: string): Promise<void> {
    const { state } = this.store;
    if (state.stage !== 'result' || state.isObjecting) return;
    this.#tell({ type: 'object-asked' });
    const reply = await this.#link?.send('case:object', { text });
    if (reply?.ok) void this.#sync();
    else this.#refused({ type: 'object-refused', refusal: reply?.refusal ?? 'try-again' });
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

  async accept(): Promise<void> {
    const { state } = this.store;
    if (state.stage !== 'conversation' || !state.call) return;
    this.#tell({ type: 'answer-asked' });
    const reply = await this.#link?.send('call:accept', { callId: state.call.id });
    if (reply?.ok) this.#tell({ type: 'call-changed', change: { call: reply.value, ended: null } });
    else if (reply) this.#refused({ type: 'answer-refused', refusal: reply.refusal });
  }

  /** Declines a call that rings, or leaves one that is live. The server tells what became of it. */
  async endCall(): Promise<void> {
    const { state } = this.store;
    if (state.stage !== 'conversation' || !state.call) return;
    const name = state.call.state === 'ringing' ? 'call:decline' : 'call:leave';
    const reply = await this.#link?.send(name, { callId: state.call.id });
    if (reply && !reply.ok) this.#refused({ type: 'answer-refused', refusal: reply.refusal });
  }

  /** Takes the seat back from another tab, or tries at once to reach the server. */
  reconnect(): void {
    this.#link?.connect();
  }

  /** Idempotent. */
  close(): void {
    this.aside.close();
    this.#closeLine();
  }

  #connect(): void {
    this.#closeLine();
    const link: FreelancerLink = new Link({
      server: this.#server,
      namespace: FREELANCER_NAMESPACE,
      auth: () => ({ version: PROTOCOL_VERSION, session: this.#resume.read()?.session ?? '' }),
      commands: freelancerCommands,
      facts: freelancerFacts,
    });
    this.#link = link;
    link.onState((state) => this.#lineChanged(state));
    link.onOnline(() => void this.#sync());
    link.on('case:changed', (fact) => this.#tell({ type: 'case-changed', case: fact }));
    link.on('ticket:changed', (ticket) => this.#tell({ type: 'ticket-changed', ticket }));
    link.on('service:changed', (service) => this.#tell({ type: 'service-changed', service }));
    link.on('queue:place', (place) => this.#tell({ type: 'place-changed', place }));
    link.on('chat:message', (message) => this.#tell({ type: 'message-came', message }));
    link.on('chat:marks', (changed) => this.#tell({ type: 'marks-changed', changed }));
    link.on('chat:typing', (typing) => this.aside.hear(typing));
    link.on('call:changed', (change) => this.#tell({ type: 'call-changed', change }));
  }

  #closeLine(): void {
    clearTimeout(this.#timer);
    this.#link?.close();
    this.#link = null;
  }

  #lineChanged(link: LinkState): void {
    if (link.state === 'refused' && ENDING.has(link.refusal)) this.#resume.forget();
    this.#tell({ type: 'link-changed', link });
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
    this.#tell({ type: 'synced', snapshot: reply.value, receivedAt: Date.now() });
    this.#sendFailedAgain();
    this.aside.catchUp();
  }

  #notSynced(refusal: RefusalCode): void {
    if (ENDING.has(refusal)) {
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
    this.store.dispatch(event);
    const { state } = this.store;
    this.aside.follow(state);
    if (isKnown(state) && state.talk.isIncomplete) void this.#sync();
  }
}
