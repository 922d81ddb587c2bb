import { ACTION_IDS, type ActionId } from './actions.ts';
import { combinationOf, isSingleKey, type Combination } from './combination.ts';
import { actionFor, defaultKeys, readKeys, withKeys, type KeyMap } from './key-map.ts';

type Handler = () => void;

const KEPT_AS = 'visavis.keys';

/**
 * What can be done by a key now, and the one listener that does it. Views say what they can do by a `KeyController`; what a
 * person changed is kept in this browser, and holds in all its tabs. Nothing is done while somebody types or a dialog is open,
 * except by keys that are held together with Ctrl, Alt or Meta, and never by a key that is kept down.
 */
export class Keys {
  readonly #handlers = new Map<ActionId, Handler[]>();
  readonly #listeners = new Set<() => void>();
  readonly #storage: () => Storage;
  #map: KeyMap;

  /** `storage` is asked each time: a browser may forbid even to look at it. */
  constructor(storage: () => Storage) {
    this.#storage = storage;
    this.#map = this.#kept();
  }

  get map(): KeyMap {
    return this.#map;
  }

  /** What can be done now, in the order of the list. */
  get live(): readonly ActionId[] {
    return ACTION_IDS.filter((id) => this.#handlers.has(id));
  }

  /** Says how an action is done from now on; the newest way is taken. Answers what takes it back. */
  on(id: ActionId, handler: Handler): () => void {
    if (this.#handlers.size === 0) {
      addEventListener('keydown', this.#pressed);
      addEventListener('storage', this.#changedElsewhere);
    }
    this.#handlers.set(id, [...(this.#handlers.get(id) ?? []), handler]);
    return () => this.#off(id, handler);
  }

  /** Called by a button that stands for an action, such as the one that shows the list. */
  run(id: ActionId): void {
    this.#handlers.get(id)?.at(-1)?.();
  }

  /** Called back when keys changed. Answers what takes it back. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  remap(id: ActionId, keys: Combination): void {
    this.#keep(withKeys(this.#map, id, keys));
  }

  /** Y5: the off switch. */
  turn(isOn: boolean): void {
    this.#keep({ ...this.#map, isOn });
  }

  /** All keys as in the beginning; single keys stay off if they were. */
  reset(): void {
    this.#keep({ ...defaultKeys, isOn: this.#map.isOn });
  }

  #off(id: ActionId, handler: Handler): void {
    const left = (this.#handlers.get(id) ?? []).filter((other) => other !== handler);
    if (left.length > 0) this.#handlers.set(id, left);
    else this.#handlers.delete(id);
    if (this.#handlers.size > 0) return;
    removeEventListener('keydown', this.#pressed);
    removeEventListener('storage', this.#changedElsewhere);
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.repeat || event.isComposing) return;
    const pressed = combinationOf(event);
    if (pressed === null || (isSingleKey(pressed) && isTyped(event))) return;
    const id = actionFor(this.#map, pressed, (candidate) => this.#handlers.has(candidate));
    if (id === null || isInDialog(document)) return;
    event.preventDefault();
    this.run(id);
  };

  readonly #changedElsewhere = (event: StorageEvent): void => {
    if (event.key === KEPT_AS || event.key === null) this.#take(this.#kept());
  };

  #kept(): KeyMap {
    try {
      return readKeys(this.#storage().getItem(KEPT_AS));
    } catch {
      return defaultKeys;
    }
  }

  #keep(map: KeyMap): void {
    this.#take(map);
    try {
      this.#storage().setItem(KEPT_AS, JSON.stringify(map));
    } catch {
      // It holds until this tab is closed.
    }
  }

  #take(map: KeyMap): void {
    this.#map = map;
    for (const listener of this.#listeners) listener();
  }
}

const TYPED_INTO =
  'textarea, select, input:not([type=radio], [type=checkbox], [type=button]), [contenteditable]:not([contenteditable=false])';

/** Y4: what is pressed in a field belongs to the field. */
function isTyped(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return target instanceof Element && target.closest(TYPED_INTO) !== null;
}

/** Y4: a dialog has the page for itself, wherever the focus went. */
function isInDialog(root: ParentNode): boolean {
  if (root.querySelector('dialog:modal')) return true;
  return [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot !== null && isInDialog(shadowRoot));
}

/** The keys of this page. */
export const keys = new Keys(() => localStorage);
