import type { Combination } from './combination.ts';

/**
 * Where an action can be done. `everywhere` is there with all others; of the rest, no two are there at once, so that one key
 * can mean something in each.
 */
export type Scope = 'everywhere' | 'offer' | 'contact' | 'wrap-up';

export type Action = { readonly scope: Scope; readonly keys: Combination };

/** Everything that has a key, with the key it has unless somebody chose another. Words are in `strings.ts`. */
export const ACTIONS = {
  'keys.show': { scope: 'everywhere', keys: '?' },
  'state.available': { scope: 'everywhere', keys: 'Shift+A' },
  'state.break': { scope: 'everywhere', keys: 'Shift+B' },
  'state.offline': { scope: 'everywhere', keys: 'Shift+O' },
  'state.next': { scope: 'everywhere', keys: 'Shift+N' },
  'go.desk': { scope: 'everywhere', keys: 'Shift+D' },
  'go.console': { scope: 'everywhere', keys: 'Shift+C' },
  'go.board': { scope: 'everywhere', keys: 'Shift+W' },
  'go.admin': { scope: 'everywhere', keys: 'Shift+S' },
  'offer.accept': { scope: 'offer', keys: 'a' },
  'offer.decline': { scope: 'offer', keys: 'd' },
  'call.toggle': { scope: 'contact', keys: 'c' },
  'call.mute': { scope: 'contact', keys: 'm' },
  'chat.focus': { scope: 'contact', keys: 't' },
  'note.focus': { scope: 'contact', keys: 'i' },
  'questions.focus': { scope: 'contact', keys: 'q' },
  'profile.focus': { scope: 'contact', keys: 'p' },
  'outcome.verified': { scope: 'contact', keys: '1' },
  'outcome.id-verification': { scope: 'contact', keys: '2' },
  'outcome.payment-risk': { scope: 'contact', keys: '3' },
  'outcome.suspended': { scope: 'contact', keys: '4' },
  'contact.end': { scope: 'contact', keys: '0' },
  'outcome.undo': { scope: 'contact', keys: 'u' },
  'wrap-up.extend': { scope: 'wrap-up', keys: 'x' },
  'wrap-up.finish': { scope: 'wrap-up', keys: 'f' },
} as const satisfies Readonly<Record<string, Action>>;

export type ActionId = keyof typeof ACTIONS;

export const ACTION_IDS = Object.keys(ACTIONS) as readonly ActionId[];
