import type { Connection } from './connection.ts';

/** What the person is shown of the line to the media node. */
export type Health = 'connecting' | 'connected' | 'reconnecting' | 'failed';

export type RecoveryOptions = {
  /** Asks for new ICE credentials and uses them; called again while the line stays away. May reject: that is one attempt. */
  readonly restart: () => Promise<void>;
  readonly onHealth: (health: Health) => void;
  /** From 0 to 1; spreads clients that lost the same node. */
  readonly random?: () => number;
};

/** A call that never connects is told so (failure F31). */
export const CONNECT_PATIENCE_MS = 10_000;
/** Short gaps heal by themselves; a longer one is said. */
export const GAP_MS = 2_000;
/** And after this something is done (quality "Call quality"). */
export const RESTART_AFTER_MS = 3_000;
/** Between one restart's answer and the next; the last one is given `LAST_PATIENCE_MS`. */
export const RESTART_PAUSES_MS = [300, 1_200, 2_700] as const;
export const LAST_PATIENCE_MS = 4_000;
const JITTER = 0.3;

/**
 * Watches the line of one join and heals it. `steady`: nothing to do, or still connecting for the first time → `gap`:
 * disconnected, may come back by itself, and is said after 2 s → `restarting`: ICE restarts, further and further apart → `steady`
 * again, or `over`: failed, and whoever holds it joins anew. One timer at a time, so no recovery races another (media R24).
 */
export class Recovery {
  readonly #options: RecoveryOptions;
  #phase: 'steady' | 'gap' | 'restarting' | 'over' = 'steady';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isConnected = false;
  #isSaid = false;
  /** Counts restarts, so that one that is answered late changes nothing. */
  #round = 0;

  constructor(options: RecoveryOptions) {
    this.#options = options;
  }

  /** Told of each change of the connection. */
  see(connection: Connection): void {
    if (this.#phase === 'over') return;
    if (connection === 'connected') this.#steady();
    else if (connection === 'disconnected') this.#gap();
    else if (connection === 'failed' && this.#phase !== 'restarting') this.fail();
    else if (connection === 'connecting' && this.#phase === 'steady')
      this.#after(CONNECT_PATIENCE_MS, () => this.fail());
  }

  /**
   * The network came back or changed, or the computer slept: whatever was waited for is tried now. A line that still counts as
   * connected may be dead already, and a restart does not interrupt one that is not.
   */
  wake(): void {
    if (this.#phase === 'gap' || this.#phase === 'restarting') this.#restart(0);
    else if (this.#phase === 'steady' && this.#isConnected) void this.#options.restart().catch(() => undefined);
  }

  /** Gives up; also called when the server refused to connect. */
  fail(): void {
    if (this.#phase === 'over') return;
    this.close();
    this.#options.onHealth('failed');
  }

  /** Ends watching without a word. */
  close(): void {
    this.#phase = 'over';
    clearTimeout(this.#timer);
  }

  #steady(): void {
    clearTimeout(this.#timer);
    this.#phase = 'steady';
    this.#isConnected = true;
    this.#isSaid = false;
    this.#options.onHealth('connected');
  }

  #gap(): void {
    if (this.#phase !== 'steady') return;
    this.#phase = 'gap';
    this.#isConnected = false;
    this.#after(GAP_MS, () => {
      this.#say();
      this.#after(RESTART_AFTER_MS - GAP_MS, () => this.#restart(0));
    });
  }

  #restart(attempt: number): void {
    clearTimeout(this.#timer);
    this.#say();
    this.#phase = 'restarting';
    const round = ++this.#round;
    const next = () => {
      if (this.#phase !== 'restarting' || this.#round !== round) return;
      const { random = Math.random } = this.#options;
      const pause = RESTART_PAUSES_MS[attempt];
      if (pause === undefined) this.#after(LAST_PATIENCE_MS, () => this.fail());
      else this.#after(pause * (1 + JITTER * random()), () => this.#restart(attempt + 1));
    };
    this.#options.restart().then(next, next);
  }

  #say(): void {
    if (!this.#isSaid) this.#options.onHealth('reconnecting');
    this.#isSaid = true;
  }

  #after(ms: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, ms);
  }
}
