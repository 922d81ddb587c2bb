import type { CaseState } from './case-state.ts';
import { turnNews } from './outlook.ts';
import type { RingTone } from './ring-tone.ts';
import type { StillThere } from './still-there.ts';
import type { TurnNotice } from './turn-notice.ts';
import type { Visit } from './visit.ts';

/** Beside a wait: asks whoever is not seen for long whether they are there, and tells whoever looks elsewhere that they are wanted. */
export class WaitWatch {
  readonly #tone: RingTone;
  readonly #turn: TurnNotice;
  #visit: Visit | null = null;
  #stillThere: StillThere | null = null;
  #isAsking = false;

  constructor(tone: RingTone, turn: TurnNotice) {
    this.#tone = tone;
    this.#turn = turn;
  }

  /** Called with every state of the visit. */
  follow(visit: Visit, state: CaseState): void {
    if (state.stage === 'queue' && this.#visit !== visit) void this.#watch(visit);
    const isAsking = state.stage === 'queue' && state.asksUntil !== null;
    if (isAsking && !this.#isAsking) this.#tone.chime();
    this.#isAsking = isAsking;
    this.#stillThere?.follow(state);
    this.#turn.follow(turnNews(state));
  }

  /** Whoever was watched is not any more. Idempotent. */
  close(): void {
    this.#visit = null;
    this.#stillThere?.close();
    this.#stillThere = null;
  }

  /** Whoever cannot be asked, because the code for it cannot be had, keeps their place as if they had answered. */
  async #watch(visit: Visit): Promise<void> {
    this.close();
    this.#visit = visit;
    const code = await import('./still-there.ts').catch(() => null);
    if (!code || this.#visit !== visit) return;
    this.#stillThere = new code.StillThere(
      { window, document },
      {
        asks: (until) => visit.askStillHere(until),
        seen: () => visit.stillHere(),
        lapsed: () => void visit.setPresence(false),
      },
    );
    this.#stillThere.follow(visit.store.state);
  }
}
