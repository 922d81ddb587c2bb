import { nothing, type LitElement, type ReactiveController } from 'lit';
import type { ActionId } from './actions.ts';
import { readable } from './combination.ts';
import { keysOf, worksNow } from './key-map.ts';
import { keys } from './keys.ts';
import { actionNames, keyWords } from './strings.ts';

/**
 * Says what can be done by key while its host is on the page, and tells the host's buttons which keys: made in a constructor
 * with a function for each action, such as `new KeyController(this, { 'call.mute': () => this.#mute() })`.
 */
export class KeyController implements ReactiveController {
  readonly #host: LitElement;
  readonly #does: Readonly<Partial<Record<ActionId, () => void>>>;
  #undo: readonly (() => void)[] = [];

  constructor(host: LitElement, does: Readonly<Partial<Record<ActionId, () => void>>>) {
    this.#host = host;
    this.#does = does;
    host.addController(this);
  }

  hostConnected(): void {
    const does = Object.entries(this.#does) as [ActionId, () => void][];
    this.#undo = [...does.map(([id, act]) => keys.on(id, act)), keys.subscribe(() => this.#host.requestUpdate())];
  }

  hostDisconnected(): void {
    for (const undo of this.#undo) undo();
    this.#undo = [];
  }

  /** For `aria-keyshortcuts` of the button that does the same; nothing while its key is off. */
  shortcut(id: ActionId) {
    return worksNow(keys.map, id) ? keysOf(keys.map, id) : nothing;
  }

  /** For its `title`. `words`: what the button does, where the list of keys says it otherwise. */
  title(id: ActionId, words: string = actionNames[id]): string {
    return worksNow(keys.map, id) ? keyWords.hint(words, readable(keysOf(keys.map, id))) : words;
  }
}
