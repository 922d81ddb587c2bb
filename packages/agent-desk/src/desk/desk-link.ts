import { addUnsent, failUnsent, Link, newClientId, retryUnsent, settleUnsent } from '@visavis/link';
import type { LinkState, Unsent } from '@visavis/link';
import {
  AGENT_NAMESPACE,
  agentCommands,
  agentFacts,
  PROTOCOL_VERSION,
  refuse,
  type AgentCommands,
  type AgentFacts,
  type AnswerQuestion,
  type ChecklistItem,
  type ClientId,
  type FactOf,
  type Reply,
  type RequestOf,
  type ValueOf,
} from '@visavis/protocol';
import type { ReadableStore } from '@visavis/ui';
import { meansStale, type Action, type Asks } from './asks.ts';
import { DeskCommands } from './desk-commands.ts';
import {
  contactOf,
  hasMissedLine,
  heldOf,
  offerOf,
  unknownDesk,
  withFact,
  withSnapshot,
  type DeskFact,
  type DeskState,
} from './desk-state.ts';

/** All that the views are told of the server: what is true, how fresh it is, what was asked and what is not sent yet. */
export type DeskView = {
  readonly desk: DeskState;
  readonly line: LinkState;
  readonly asks: Asks;
  readonly unsent: Unsent;
  /** The server does not know this person any more: only signing in helps. */
  readonly isSignedOut: boolean;
};

const FACT_NAMES = Object.keys(agentFacts) as (keyof AgentFacts)[];
const SYNC_AGAIN_MS = 1000;

/**
 * The desk's side of the agent's wire: turns clicks into commands, and answers and facts into one `DeskView`. Made by the
 * root element after sign-in and closed by it.
 */
export class DeskLink extends DeskCommands implements ReadableStore<DeskView> {
  readonly #link: Link<AgentCommands, AgentFacts>;
  readonly #listeners = new Set<() => void>();
  #view: DeskView;
  #sync: 'none' | 'asked' | 'overtaken' = 'none';
  #syncTimer: ReturnType<typeof setTimeout> | undefined;

  /** `server` is the origin. */
  constructor(server: string) {
    super();
    this.#link = new Link({
      server,
      namespace: AGENT_NAMESPACE,
      auth: () => ({ version: PROTOCOL_VERSION }),
      commands: agentCommands,
      facts: agentFacts,
    });
    this.#view = { desk: unknownDesk, line: this.#link.state, asks: {}, unsent: [], isSignedOut: false };
    this.#link.onState((line) => this.#lineChanged(line));
    this.#link.onOnline(() => void this.sync());
    for (const name of FACT_NAMES) this.#link.on(name, (fact) => this.#told({ name, fact } as DeskFact));
  }

  get state(): DeskView {
    return this.#view;
  }

  /** The server's clock, as far as this browser knows it; the same function for ever. */
  readonly serverNow = (): number => {
    const { desk } = this.#view;
    return Date.now() + (desk.kind === 'known' ? desk.clockOffsetMs : 0);
  };

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** For the seat in a call, which speaks about media on the same line. */
  readonly send = <Name extends keyof AgentCommands & string>(
    name: Name,
    request: RequestOf<AgentCommands, Name>,
  ): Promise<Reply<ValueOf<AgentCommands, Name>>> => this.#link.send(name, request);

  /** For what is worth nothing later, such as that somebody types. */
  whisper<Name extends keyof AgentCommands & string>(name: Name, request: RequestOf<AgentCommands, Name>): void {
    this.#link.whisper(name, request);
  }

  on<Name extends keyof AgentFacts & string>(
    name: Name,
    listener: (fact: FactOf<AgentFacts, Name>) => void,
  ): () => void {
    return this.#link.on(name, listener);
  }

  /** Takes the desk back from where it was opened last. */
  reconnect(): void {
    this.#link.connect();
  }

  /** Calls back whenever the line is up again, until the returned function is called. */
  onOnline(listener: () => void): () => void {
    return this.#link.onOnline(listener);
  }

  /**
   * Asks for everything that is true now. DS7: a snapshot that was on its way while a fact came may be older than the
   * fact, so it is asked for once more.
   */
  async sync(): Promise<void> {
    clearTimeout(this.#syncTimer);
    if (this.#sync !== 'none') return void (this.#sync = 'overtaken');
    this.#sync = 'asked';
    const reply = await this.#link.send('desk:sync', {});
    const isOvertaken = (this.#sync as string) === 'overtaken';
    this.#sync = 'none';
    if (reply.ok) {
      this.#change({ desk: withSnapshot(this.#view.desk, reply.value, Date.now()) });
      this.#retryFailedLines();
    } else this.#refused(reply.refusal);
    if (isOvertaken) return this.sync();
    if (!reply.ok && this.#view.line.state === 'online') {
      this.#syncTimer = setTimeout(() => void this.sync(), SYNC_AGAIN_MS);
    }
  }

  /** DQ1: called by the answer book, which holds on to what was refused. */
  async answer(asked: AnswerQuestion): Promise<Reply<ChecklistItem>> {
    const reply = await this.#link.send('checklist:answer', asked);
    if (reply.ok) this.apply({ name: 'checklist:changed', fact: { ticketId: asked.ticketId, item: reply.value } });
    else this.#refused(reply.refusal);
    return reply;
  }

  /** The words of an old "no" go away, for instance when its dialog is opened anew. */
  forgetRefusal(action: Action): void {
    if (this.#view.asks[action]?.state === 'refused') this.#ends(action, { state: 'idle' });
  }

  /** The line is in the list at once and stays there until the server has it. */
  say(text: string): Promise<void> {
    const clientId = newClientId();
    this.#change({ unsent: addUnsent(this.#view.unsent, clientId, text) });
    return this.#deliver(clientId, text);
  }

  /** Lines that an earlier page could not send; called once the contact they belong to is known again. */
  takeUp(unsent: Unsent): void {
    this.#change({ unsent: [...unsent, ...this.#view.unsent] });
    this.#retryFailedLines();
  }

  async sayAgain(clientId: ClientId): Promise<void> {
    const line = this.#view.unsent.find((unsent) => unsent.clientId === clientId);
    if (line?.state !== 'failed') return;
    this.#change({ unsent: retryUnsent(this.#view.unsent, clientId) });
    await this.#deliver(clientId, line.text);
  }

  close(): void {
    clearTimeout(this.#syncTimer);
    this.#link.close();
    this.#listeners.clear();
  }

  async #deliver(clientId: ClientId, text: string): Promise<void> {
    const held = heldOf(this.#view.desk);
    const reply = held ? await this.#link.send('chat:send', { ...held, clientId, text }) : refuse('no-ticket');
    if (reply.ok) return this.apply({ name: 'chat:message', fact: reply.value });
    this.#change({ unsent: failUnsent(this.#view.unsent, clientId) });
    this.#refused(reply.refusal);
  }

  #retryFailedLines(): void {
    for (const { clientId, state } of this.#view.unsent) if (state === 'failed') void this.sayAgain(clientId);
  }

  /** Double clicks end here: what is being asked is not asked twice. */
  protected async ask<Name extends keyof AgentCommands & string>(
    action: Action,
    name: Name,
    request: RequestOf<AgentCommands, Name>,
    take: (value: ValueOf<AgentCommands, Name>) => void,
  ): Promise<boolean> {
    if (this.#view.asks[action]?.state === 'asking') return false;
    this.#ends(action, { state: 'asking' });
    const reply = await this.#link.send(name, request);
    if (reply.ok) take(reply.value);
    else this.#refused(reply.refusal);
    this.#ends(action, reply.ok ? { state: 'idle' } : { state: 'refused', refusal: reply.refusal });
    return reply.ok;
  }

  #ends(action: Action, ask: Asks[Action] & object): void {
    this.#change({ asks: { ...this.#view.asks, [action]: ask } });
  }

  #refused(refusal: Parameters<typeof meansStale>[0]): void {
    if (refusal === 'not-signed-in' || refusal === 'session-ended') this.#change({ isSignedOut: true });
    else if (meansStale(refusal)) void this.sync();
  }

  #lineChanged(line: LinkState): void {
    this.#change({ line });
    if (line.state === 'refused') this.#refused(line.refusal);
  }

  #told(fact: DeskFact): void {
    if (this.#sync === 'asked') this.#sync = 'overtaken';
    this.apply(fact);
  }

  protected apply(fact: DeskFact): void {
    const desk = withFact(this.#view.desk, fact);
    this.#change({ desk });
    if (fact.name === 'chat:message' && hasMissedLine(desk)) void this.sync();
  }

  protected become(change: (desk: DeskState) => DeskState): void {
    this.#change({ desk: change(this.#view.desk) });
  }

  #change(part: Partial<DeskView>): void {
    const before = this.#view;
    const next = { ...before, ...part };
    if (isOtherContact(before.desk, next.desk)) this.#view = { ...next, asks: {}, unsent: [] };
    else this.#view = settled({ ...next, asks: asksAfter(before.desk, next) });
    for (const listener of [...this.#listeners]) listener();
  }
}

/** DS8: unsent lines and refusals belong to their contact and are never carried over to the next person. */
function isOtherContact(before: DeskState, after: DeskState): boolean {
  const ticketBefore = contactOf(before)?.ticketId;
  return ticketBefore !== undefined && ticketBefore !== contactOf(after)?.ticketId;
}

function settled(view: DeskView): DeskView {
  return { ...view, unsent: settleUnsent(view.unsent, contactOf(view.desk)?.messages ?? []) };
}

/** DS8: what was refused of one offer is not said of the next. */
function asksAfter(before: DeskState, { desk, asks }: DeskView): Asks {
  if (offerOf(before)?.id === offerOf(desk)?.id || !offerOf(desk)) return asks;
  const { accept: _accept, decline: _decline, ...others } = asks;
  return others;
}
