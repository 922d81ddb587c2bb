import { ACTION_IDS, ACTIONS, type ActionId } from './actions.ts';
import { isReserved, isSingleKey, type Combination } from './combination.ts';

/** What somebody changed about the keys in this browser. */
export type KeyMap = {
  /** Whether single keys do anything. */
  readonly isOn: boolean;
  readonly own: Readonly<Partial<Record<ActionId, Combination>>>;
};

export const defaultKeys: KeyMap = { isOn: true, own: {} };

export const keysOf = ({ own }: KeyMap, id: ActionId): Combination => own[id] ?? ACTIONS[id].keys;

/** Y5: while single keys are off, they belong to nobody. */
export const worksNow = (map: KeyMap, id: ActionId): boolean => map.isOn || !isSingleKey(keysOf(map, id));

/** The action of these keys among those that can be done now; null when they mean nothing. */
export function actionFor(map: KeyMap, pressed: Combination, canDo: (id: ActionId) => boolean): ActionId | null {
  return ACTION_IDS.find((id) => keysOf(map, id) === pressed && canDo(id) && worksNow(map, id)) ?? null;
}

/** Y6: another action that is there at the same time and has these keys. */
export function holderOf(map: KeyMap, id: ActionId, keys: Combination): ActionId | null {
  return ACTION_IDS.find((other) => other !== id && keysOf(map, other) === keys && canMeet(id, other)) ?? null;
}

function canMeet(one: ActionId, other: ActionId): boolean {
  const scopes = [ACTIONS[one].scope, ACTIONS[other].scope];
  return scopes[0] === scopes[1] || scopes.includes('everywhere');
}

export function withKeys(map: KeyMap, id: ActionId, keys: Combination): KeyMap {
  const { [id]: _former, ...others } = map.own;
  return { ...map, own: keys === ACTIONS[id].keys ? others : { ...others, [id]: keys } };
}

/** What was kept, as far as it still means something. */
export function readKeys(kept: string | null): KeyMap {
  const value = parsed(kept);
  const own = Object.entries(value.own ?? {}).filter(
    (entry): entry is [ActionId, Combination] =>
      entry[0] in ACTIONS && typeof entry[1] === 'string' && entry[1] !== '' && !isReserved(entry[1]),
  );
  return { isOn: value.isOn !== false, own: Object.fromEntries(own) };
}

function parsed(kept: string | null): { isOn?: unknown; own?: object | null } {
  try {
    const value: unknown = JSON.parse(kept ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
