import type { RefusalCode } from '@visavis/protocol';
import { VisavisCallEndEvent, VisavisCallStartEvent, VisavisOutcomeEvent, VisavisQueueEvent } from '../chat-events.ts';
import { VisavisErrorEvent } from '../host-events.ts';
import type { CaseState } from './case-state.ts';

/** What of a state the page around may know. */
type Told = {
  readonly place: number | null;
  readonly isLive: boolean;
  readonly decidedAt: number | null;
  readonly problem: RefusalCode | null;
};

const NOTHING_TOLD: Told = { place: null, isLive: false, decidedAt: null, problem: null };

/** W14. A decision stays told; a later one is told again. */
function toldOf(state: CaseState, before: Told): Told {
  return {
    place: state.stage === 'queue' ? state.ticket.queue.place : null,
    isLive: state.stage === 'conversation' && state.call?.state === 'live',
    decidedAt: state.stage === 'result' ? state.decided.decidedAt : before.decidedAt,
    problem: problemOf(state),
  };
}

function problemOf(state: CaseState): RefusalCode | null {
  if (state.stage === 'stopped') return state.why;
  return 'problem' in state ? state.problem : null;
}

/** Tells the page what became of a state, once. Made by `<visavis-chat>`. */
export class PageNews {
  readonly #tell: (event: Event) => void;
  #told = NOTHING_TOLD;

  constructor(tell: (event: Event) => void) {
    this.#tell = tell;
  }

  follow(state: CaseState): void {
    const before = this.#told;
    this.#told = toldOf(state, before);
    for (const news of newsOf(before, this.#told)) this.#tell(news);
  }
}

/** The events that a change is worth, in their order. */
function newsOf(before: Told, now: Told): Event[] {
  return [
    ...(before.place === now.place ? [] : [new VisavisQueueEvent(now.place)]),
    ...(now.isLive && !before.isLive ? [new VisavisCallStartEvent()] : []),
    ...(before.isLive && !now.isLive ? [new VisavisCallEndEvent()] : []),
    ...(before.decidedAt === now.decidedAt ? [] : [new VisavisOutcomeEvent()]),
    ...(now.problem && now.problem !== before.problem ? [new VisavisErrorEvent(now.problem)] : []),
  ];
}
