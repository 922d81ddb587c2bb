import { nothing, type LitElement, type ReactiveController } from 'lit';
import type { ActionId } from './actions.ts';
import { readable } from './combination.ts';
import { keysOf, worksNow } from './key-map.ts';
import { keys } from './keys.ts';
import { actionNames, keyWords } from './strings.ts';

/**
 * Says what can be done by key while its host is on the page, and tells the host's buttons which keys: made in a constructor
 * with a function for each action, such as `new KeyController(this, { 'call.mute': () => this.#mute() })`. `can` says, after
 * each update, which of them there are now; without it all of them.
 */
export class KeyController implements ReactiveController {
  readonly #host: LitElement;
  readonly #does: Readonly<Partial<Record<ActionId, () => void>>>;
  readonly #can: (id: ActionId) => boolean;
  readonly #undo = new Map<ActionId, () => void>();
  #unsubscribe = (): void => undefined;

  constructor(
    host: LitElement,
    does: Readonly<Partial<Record<ActionId, () => void>>>,
    can: (id: ActionId) => boolean = () => true,
  ) {
    this.#host = host;
    this.#does = does;
    this.#can = can;
    host.addController(this);
  }

  hostConnected(): void {
    this.#unsubscribe = keys.subscribe(() => this.#host.requestUpdate());
    this.#says();
  }

  hostUpdated(): void {
    if (this.#host.isConnected) this.#says();
  }

  hostDisconnected(): void {
    this.#unsubscribe();
    for (const undo of this.#undo.values()) undo();
    this.#undo.clear();
  }

  #says(): void {
    for (const [id, act] of Object.entries(this.#does) as [ActionId, () => void][]) {
      const undo = this.#undo.get(id);
      if (!this.#can(id)) {
        undo?.();
        this.#undo.delete(id);
      } else if (!undo) this.#undo.set(id, keys.on(id, act));
    }
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
