import type { TemplateResult } from 'lit';
import type { CaseState, Stage } from './case-state.ts';
import type { Shown } from './shown.ts';

/** The stages whose views are not needed at once; the others came with the chat. */
export type LateStage = Exclude<Stage, 'intro' | 'uninvited' | 'connecting'>;
type StateOf<S extends Stage> = Extract<CaseState, { stage: S }>;
type Module<S extends Stage> = { readonly draw: (state: StateOf<S>, shown: Shown) => TemplateResult };
export type StageLoaders = { readonly [S in LateStage]: () => Promise<Module<S>> };

const told = () => import('./stages/told.ts');
const back = () => import('./stages/back.ts');

export const LOADERS: StageLoaders = {
  'signed-out': told,
  elsewhere: told,
  stopped: told,
  moved: told,
  'device-check': () => import('./stages/check.ts'),
  queue: () => import('./stages/queue.ts'),
  conversation: () => import('./stages/conversation.ts'),
  result: () => import('./stages/result.ts'),
  away: back,
  review: back,
};

/** What most probably comes next, fetched while the person reads. */
const NEXT: Readonly<Partial<Record<Stage, readonly LateStage[]>>> = {
  connecting: ['stopped'],
  intro: ['device-check', 'stopped'],
  'device-check': ['queue'],
  away: ['device-check'],
  review: ['device-check'],
  queue: ['conversation'],
  conversation: ['result', 'away'],
};

const isLate = (stage: Stage): stage is LateStage => Object.hasOwn(LOADERS, stage);

/** W13: fetches the views of a stage when it is entered, and those of the next one ahead of time. */
export class StageCode {
  readonly #changed: () => void;
  readonly #loaders: StageLoaders;
  readonly #modules = new Map<Stage, Module<LateStage> | 'missing'>();

  /** `changed` is called when the code of an entered stage came, or could not be had. */
  constructor(changed: () => void, from: StageLoaders = LOADERS) {
    this.#changed = changed;
    this.#loaders = from;
  }

  /** The view of a state; null while its code is not there. */
  draw(state: StateOf<LateStage>, shown: Shown): TemplateResult | null {
    const module = this.#modules.get(state.stage);
    if (module === undefined || module === 'missing') return null;
    return (module as Module<Stage>).draw(state, shown);
  }

  isMissing(stage: Stage): boolean {
    return this.#modules.get(stage) === 'missing';
  }

  /** A stage that could not be loaded ahead of time, or before, is tried again. */
  async enter(stage: Stage): Promise<void> {
    if (isLate(stage)) {
      if (this.isMissing(stage)) this.#modules.delete(stage);
      await this.#load(stage);
      this.#changed();
    }
    if (!this.isMissing(stage)) await Promise.all((NEXT[stage] ?? []).map((next) => this.#load(next)));
  }

  async #load(stage: LateStage): Promise<void> {
    const before = this.#modules.get(stage);
    if (before !== undefined && before !== 'missing') return;
    const module: Module<LateStage> | 'missing' = await this.#loaders[stage]().catch(() => 'missing' as const);
    this.#modules.set(stage, module);
  }
}
