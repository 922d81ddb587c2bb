import type { TemplateResult } from 'lit';
import type { CaseState, Stage } from './case-state.ts';
import type { Shown } from './shown.ts';

/** The stages whose views are not needed at once; the others came with the chat. */
export type LateStage = Exclude<Stage, 'intro' | 'connecting' | 'moved'>;
/** One that is fetched for itself: a stage, or what only some see in a stage. */
type Part = LateStage | 'closed' | 'queue-pause';
type Module = { draw(state: CaseState, shown: Shown): TemplateResult };
export type StageLoaders = {
  readonly [Name in Part]: () => Promise<{ draw(state: never, shown: Shown): TemplateResult }>;
};

const told = () => import('./stages/told.ts');
const back = () => import('./stages/back.ts');

export const LOADERS: StageLoaders = {
  uninvited: told,
  'signed-out': told,
  elsewhere: told,
  stopped: told,
  'device-check': () => import('./stages/check.ts'),
  closed: () => import('./stages/closed.ts'),
  queue: () => import('./stages/queue.ts'),
  'queue-pause': () => import('./stages/queue-pause.ts'),
  conversation: () => import('./stages/conversation.ts'),
  result: () => import('./stages/result.ts'),
  away: back,
  review: back,
};

/** What most probably comes next, fetched while the person reads. */
const NEXT: Readonly<Partial<Record<Stage, readonly LateStage[]>>> = {
  intro: ['device-check'],
  'device-check': ['queue'],
  away: ['device-check'],
  review: ['device-check'],
  queue: ['conversation'],
  conversation: ['result'],
};

const isLate = (stage: Stage): stage is LateStage => Object.hasOwn(LOADERS, stage);

function partOf(state: CaseState, { devices }: Pick<Shown, 'devices'>): Part | null {
  // Before anything was checked, that it is closed is all there is to say; later it is said in place of the way on.
  if (state.stage === 'device-check' && state.service.state === 'closed' && devices.step === 'explained')
    return 'closed';
  if (state.stage === 'queue' && (state.asksUntil !== null || state.ticket.steppedAway)) return 'queue-pause';
  return isLate(state.stage) ? state.stage : null;
}

/** W13: fetches the views of a stage when it is entered, and those of the next one ahead of time. */
export class StageCode {
  readonly #changed: () => void;
  readonly #loaders: StageLoaders;
  readonly #modules = new Map<Part, Module | 'missing'>();
  readonly #loading = new Map<Part, Promise<void>>();

  /** `changed` is called when the code of what is shown came, or could not be had. */
  constructor(changed: () => void, from: StageLoaders = LOADERS) {
    this.#changed = changed;
    this.#loaders = from;
  }

  /** The view of a state; null while its code is not there, which is then on its way. */
  draw(state: CaseState, shown: Shown): TemplateResult | null {
    const part = partOf(state, shown);
    if (part === null) return null;
    const module = this.#modules.get(part);
    if (module === undefined && !this.#loading.has(part)) void this.fetch(state, shown);
    return module === undefined || module === 'missing' ? null : module.draw(state, shown);
  }

  /** Resolves when the code of a state is there or could not be had. */
  async fetch(state: CaseState, shown: Pick<Shown, 'devices'>): Promise<void> {
    const part = partOf(state, shown);
    if (part === null) return;
    await this.#load(part);
    this.#changed();
  }

  isMissing(state: CaseState, shown: Pick<Shown, 'devices'>): boolean {
    const part = partOf(state, shown);
    return part !== null && this.#modules.get(part) === 'missing';
  }

  /** What could not be loaded ahead of time, or before, is tried again. */
  async enter(stage: Stage): Promise<void> {
    for (const [part, module] of this.#modules) if (module === 'missing') this.#modules.delete(part);
    if (isLate(stage)) {
      await this.#load(stage);
      this.#changed();
      if (this.#modules.get(stage) === 'missing') return;
    }
    await Promise.all((NEXT[stage] ?? []).map((next) => this.#load(next)));
  }

  async #load(part: Part): Promise<void> {
    if (this.#modules.has(part)) return;
    const loading = this.#loading.get(part) ?? this.#fetch(part);
    this.#loading.set(part, loading);
    await loading;
    this.#loading.delete(part);
  }

  async #fetch(part: Part): Promise<void> {
    const module = await this.#loaders[part]().catch(() => 'missing' as const);
    this.#modules.set(part, module);
  }
}
