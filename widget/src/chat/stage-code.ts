import type { Stage } from './case-state.ts';

type Loads = () => Promise<unknown>;
export type StageLoaders = Readonly<Partial<Record<Stage, Loads>>>;
export type CodeState = 'loading' | 'missing' | 'here';

/** The code of the views that are not needed at once. What is not named came with the chat. */
const LOADERS: StageLoaders = {
  'device-check': () => import('./views/check.ts'),
  queue: () => import('./views/queue-view.ts'),
  conversation: () => import('./views/conversation-view.ts'),
  result: () => import('./views/result-view.ts'),
};

/** What most probably comes next, fetched while the person reads. */
const NEXT: Readonly<Partial<Record<Stage, Stage>>> = {
  intro: 'device-check',
  'device-check': 'queue',
  away: 'device-check',
  review: 'device-check',
  queue: 'conversation',
  conversation: 'result',
};

/** W13: fetches the views of a stage when it is entered, and those of the next one ahead of time. */
export class StageCode {
  readonly #changed: () => void;
  readonly #loaders: StageLoaders;
  readonly #states = new Map<Stage, CodeState>();

  /** `changed` is called when the code of an entered stage came, or could not be had. */
  constructor(changed: () => void, from: StageLoaders = LOADERS) {
    this.#changed = changed;
    this.#loaders = from;
  }

  stateOf(stage: Stage): CodeState {
    return this.#loaders[stage] ? (this.#states.get(stage) ?? 'loading') : 'here';
  }

  /** A stage that could not be loaded ahead of time, or before, is tried again. */
  async enter(stage: Stage): Promise<void> {
    await this.#load(stage);
    this.#changed();
    const next = NEXT[stage];
    if (next && this.stateOf(stage) === 'here') await this.#load(next);
  }

  async #load(stage: Stage): Promise<void> {
    const load = this.#loaders[stage];
    if (!load || this.#states.get(stage) === 'here') return;
    this.#states.set(stage, 'loading');
    await load().then(
      () => this.#states.set(stage, 'here'),
      () => this.#states.set(stage, 'missing'),
    );
  }
}
