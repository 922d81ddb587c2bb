import type { Command, Commands, FactOf, Facts, RefusalCode, Reply, RequestOf, ValueOf } from '@visavis/protocol';
import { RefusalCode as RefusalCodes, refuse, replyOf } from '@visavis/protocol';
import { io, type Socket } from 'socket.io-client';
import { Listeners } from './listeners.ts';
import { reconnectDelayMs } from './reconnect-policy.ts';

/**
 * Where the line is:
 * - `connecting`: the first connection is under way;
 * - `online`: commands go out at once;
 * - `offline`: the line is down and is tried again by itself; `refusal` says what the server answered last, if it did;
 * - `refused`: the server said no to the handshake; only `connect()` tries again;
 * - `moved`: another tab or device holds the seat; only `connect()` takes it back.
 */
export type LinkState =
  | { readonly state: 'connecting' | 'online' | 'moved' }
  | { readonly state: 'offline'; readonly refusal?: RefusalCode }
  | { readonly state: 'refused'; readonly refusal: RefusalCode };

/** The other side's program, or our own, is wrong. Carries names and schema paths, never what was said. */
export type LinkFault = {
  readonly at: 'auth' | 'reply' | 'fact' | 'unknown-fact';
  readonly name: string;
  readonly problem: string;
};

export type LinkOptions<C extends Commands, F extends Facts> = {
  /** The server's origin, such as `https://verify.example.com`. */
  readonly server: string;
  readonly namespace: string;
  /** Asked before every connection, so that a renewed secret is used at once. */
  readonly auth: () => object | Promise<object>;
  readonly commands: C;
  readonly facts: F;
  /** How long a sent command waits for its reply. */
  readonly ackMs?: number;
  /** How long a command waits for a line that is down. */
  readonly patienceMs?: number;
  readonly delayMs?: (tries: number) => number;
};

const ACK_MS = 10_000;
const PATIENCE_MS = 15_000;
const HANDSHAKE_MS = 10_000;
/** L4: a line that holds this long is steady; before, a new loss goes on counting tries, so that nothing spins. */
const STEADY_MS = 5_000;
const MOVED = 'session:moved';
/** Refusals that pass by themselves. */
const PASSING: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['try-again', 'too-many', 'internal']);

/**
 * One browser's line to the signaling server: commands out, facts in. Connects by itself when made, and again after each
 * loss (rules in SPEC.md). It remembers nothing of the conversation: owners ask for a snapshot in `onOnline`.
 */
export class Link<C extends Commands, F extends Facts> {
  readonly #options: LinkOptions<C, F>;
  readonly #socket: Socket;
  readonly #states = new Listeners<LinkState>();
  readonly #onlines = new Listeners<void>();
  readonly #faults = new Listeners<LinkFault>();
  readonly #facts = new Map<string, Listeners<unknown>>();
  readonly #waiting = new Set<(online: boolean) => void>();
  #state: LinkState = { state: 'connecting' };
  #credentials: object = {};
  #tries = 0;
  #round = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(options: LinkOptions<C, F>) {
    this.#options = options;
    this.#socket = io(new URL(options.namespace, options.server).href, {
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnection: false,
      autoConnect: false,
      forceNew: true,
      auth: (give) => give(this.#credentials),
    });
    this.#socket.on('connect', () => this.#connected());
    this.#socket.on('connect_error', (error) => this.#notConnected(error));
    this.#socket.on('disconnect', (reason) => reason !== 'io client disconnect' && this.#lost());
    this.#socket.onAny((name: string, payload: unknown, acknowledge?: unknown) => {
      // What only asks whether anybody is there is answered by its arrival.
      if (typeof acknowledge === 'function') (acknowledge as () => void)();
      else this.#factCame(name, payload);
    });
    this.connect();
  }

  get state(): LinkState {
    return this.#state;
  }

  get #isOnline(): boolean {
    return this.#state.state === 'online' && !this.#isClosed;
  }

  /**
   * Asks the server. Refusals besides the command's own: `try-again` (the line stayed down, was lost meanwhile or gave no
   * answer in time: the command may or may not have happened, so repeat it under the same client id), `internal` (the
   * answer was not one), and the handshake's refusal while the link is refused. Never rejects.
   */
  async send<Name extends keyof C & string>(name: Name, request: RequestOf<C, Name>): Promise<Reply<ValueOf<C, Name>>> {
    if (!this.#isOnline && !(await this.#online())) return refuse(this.#refusal());
    const ackMs = this.#options.ackMs ?? ACK_MS;
    const raw = await new Promise<{ answer: unknown } | null>((resolve) => {
      this.#socket
        .timeout(ackMs)
        .emit(name, request, (error: Error | null, answer: unknown) => resolve(error ? null : { answer }));
    });
    return raw ? this.#parse(name, raw.answer) : refuse('try-again');
  }

  /** L11: says what is worth nothing later: only while the line holds, and nobody waits for an answer. */
  whisper<Name extends keyof C & string>(name: Name, request: RequestOf<C, Name>): void {
    if (this.#isOnline) this.#socket.volatile.emit(name, request);
  }

  /** Facts reach listeners only when their schema takes them. Returns the function that removes the listener. */
  on<Name extends keyof F & string>(name: Name, listener: (fact: FactOf<F, Name>) => void): () => void {
    const listeners = this.#facts.get(name) ?? new Listeners<unknown>();
    this.#facts.set(name, listeners);
    return listeners.add(listener as (fact: unknown) => void);
  }

  onState(listener: (state: LinkState) => void): () => void {
    return this.#states.add(listener);
  }

  /** Called after each connection, before waiting commands go out: the owner asks for a snapshot here. */
  onOnline(listener: () => void): () => void {
    return this.#onlines.add(listener);
  }

  onFault(listener: (fault: LinkFault) => void): () => void {
    return this.#faults.add(listener);
  }

  /** Tries at once: after `refused` or `moved`, or when the owner knows that the network came back. */
  connect(): void {
    if (this.#isClosed || this.#state.state === 'online') return;
    if (this.#state.state !== 'offline') this.#enter({ state: 'connecting' });
    this.#tries = 0;
    this.#socket.disconnect();
    this.#tryAfter(0);
  }

  /** Idempotent. Listeners hear nothing more; commands are answered with `try-again`. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#round += 1;
    clearTimeout(this.#timer);
    for (const listeners of [this.#states, this.#onlines, this.#faults, ...this.#facts.values()]) listeners.clear();
    this.#socket.disconnect();
    this.#release(false);
  }

  #tryAfter(delayMs: number): void {
    this.#round += 1;
    clearTimeout(this.#timer);
    const round = this.#round;
    this.#timer = setTimeout(() => void this.#try(round), delayMs);
  }

  async #try(round: number): Promise<void> {
    this.#timer = setTimeout(() => this.#lost(), HANDSHAKE_MS);
    try {
      const credentials = await this.#options.auth();
      if (round !== this.#round) return;
      this.#credentials = credentials;
      this.#socket.connect();
    } catch (error) {
      if (round !== this.#round) return;
      this.#faults.tell({ at: 'auth', name: 'auth', problem: error instanceof Error ? error.name : 'unknown' });
      this.#lost();
    }
  }

  #connected(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#tries = 0), STEADY_MS);
    this.#enter({ state: 'online' });
    this.#onlines.tell();
    this.#release(true);
  }

  #notConnected(error: Error & { data?: { refusal?: unknown } }): void {
    const refusal = RefusalCodes.safeParse(error.data?.refusal);
    if (refusal.success && !PASSING.has(refusal.data)) this.#stop({ state: 'refused', refusal: refusal.data });
    else this.#lost(refusal.success ? refusal.data : undefined);
  }

  #lost(refusal?: RefusalCode): void {
    if (this.#isClosed) return;
    this.#socket.disconnect();
    this.#enter({ state: 'offline', ...(refusal && { refusal }) });
    const delayMs = this.#options.delayMs ?? ((tries) => reconnectDelayMs(tries, Math.random()));
    this.#tryAfter(delayMs(this.#tries));
    this.#tries += 1;
  }

  #stop(state: LinkState): void {
    this.#round += 1;
    clearTimeout(this.#timer);
    this.#socket.disconnect();
    this.#enter(state);
    this.#release(false);
  }

  #enter(state: LinkState): void {
    const isSame = state.state === this.#state.state && refusalIn(state) === refusalIn(this.#state);
    if (isSame && state.state !== 'refused') return;
    this.#state = state;
    this.#states.tell(state);
  }

  #online(): Promise<boolean> {
    if (this.#isClosed || this.#state.state === 'refused' || this.#state.state === 'moved')
      return Promise.resolve(false);
    return new Promise((resolve) => {
      const settle = (online: boolean) => {
        clearTimeout(limit);
        this.#waiting.delete(settle);
        resolve(online);
      };
      const limit = setTimeout(() => settle(false), this.#options.patienceMs ?? PATIENCE_MS);
      this.#waiting.add(settle);
    });
  }

  #release(online: boolean): void {
    for (const settle of [...this.#waiting]) settle(online);
  }

  #refusal(): RefusalCode {
    if (this.#state.state === 'refused') return this.#state.refusal;
    return this.#state.state === 'moved' ? 'session-ended' : 'try-again';
  }

  #parse<Name extends keyof C & string>(name: Name, answer: unknown): Reply<ValueOf<C, Name>> {
    const command: Command | undefined = this.#options.commands[name];
    const parsed = command && replyOf(command.value).safeParse(answer);
    if (parsed?.success) return parsed.data as Reply<ValueOf<C, Name>>;
    this.#faults.tell({ at: 'reply', name, problem: parsed ? whereOf(parsed.error) : 'no such command' });
    return refuse('internal');
  }

  #factCame(name: string, payload: unknown): void {
    const schema = Object.hasOwn(this.#options.facts, name) ? this.#options.facts[name] : undefined;
    if (!schema) return this.#faults.tell({ at: 'unknown-fact', name, problem: 'no such fact' });
    const parsed = schema.safeParse(payload);
    if (!parsed.success) return this.#faults.tell({ at: 'fact', name, problem: whereOf(parsed.error) });
    if (name === MOVED) this.#stop({ state: 'moved' });
    this.#facts.get(name)?.tell(parsed.data);
  }
}

const refusalIn = (state: LinkState): RefusalCode | undefined => ('refusal' in state ? state.refusal : undefined);

/** Paths and codes only, so that a fault can be logged. */
function whereOf(error: { issues: readonly { path: readonly PropertyKey[]; code?: string }[] }): string {
  return error.issues.map(({ path, code }) => `${path.join('.') || '(whole)'}: ${code ?? 'invalid'}`).join(', ');
}
