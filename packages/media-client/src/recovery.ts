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
/** Short gaps heal by themselves; after this one something is done (media R23). */
export const GAP_MS = 2_000;
/** Between one restart's answer and the next; the last one is given `LAST_PATIENCE_MS`. */
export const RESTART_PAUSES_MS = [300, 1_200, 2_700] as const;
export const LAST_PATIENCE_MS = 4_000;
const JITTER = 0.3;

/**
 * Watches the line of one join and heals it. `steady`: nothing to do, or still connecting for the first time → `gap`:
 * disconnected, may come back by itself → `restarting`: ICE restarts, further and further apart → `steady` again, or `over`:
 * failed, and whoever holds it joins anew. One timer at a time, so no recovery races another (media R24).
 */
export class Recovery {
  readonly #options: RecoveryOptions;
  #phase: 'steady' | 'gap' | 'restarting' | 'over' = 'steady';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts gaps, so that a restart asked for in an earlier one changes nothing in this one. */
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

  /** The network came back or changed: whatever was waited for is tried now. */
  wake(): void {
    if (this.#phase === 'gap') this.#restart(0);
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
    this.#options.onHealth('connected');
  }

  #gap(): void {
    if (this.#phase !== 'steady') return;
    this.#phase = 'gap';
    this.#round += 1;
    this.#after(GAP_MS, () => this.#restart(0));
  }

  #restart(attempt: number): void {
    if (this.#phase === 'gap') this.#options.onHealth('reconnecting');
    this.#phase = 'restarting';
    const round = this.#round;
    const next = () => {
      if (this.#phase !== 'restarting' || this.#round !== round) return;
      const { random = Math.random } = this.#options;
      const pause = RESTART_PAUSES_MS[attempt];
      if (pause === undefined) this.#after(LAST_PATIENCE_MS, () => this.fail());
      else this.#after(pause * (1 + JITTER * random()), () => this.#restart(attempt + 1));
    };
    this.#options.restart().then(next, next);
  }

  #after(ms: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, ms);
  }
}
