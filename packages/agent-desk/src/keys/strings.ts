import type { ActionId, Scope } from './actions.ts';

/* Every word about keys. An action without words does not compile. */

export const actionNames: Record<ActionId, string> = {
  'keys.show': 'Show this list',
  'state.available': 'Go available',
  'state.break': 'Go on a break',
  'state.offline': 'Go offline',
  'state.next': 'Choose what comes after this contact',
  'go.desk': 'Go to the desk',
  'go.console': 'Look up a case',
  'go.board': 'Go to the board',
  'go.admin': 'Go to administration',
  'offer.accept': 'Accept the offer',
  'offer.decline': 'Decline the offer',
  'call.toggle': 'Start or end the call',
  'call.mute': 'Mute or unmute yourself',
  'chat.focus': 'Write to the freelancer',
  'note.focus': 'Write an internal note',
  'questions.focus': 'Go to the questions',
  'profile.focus': 'Go to the profile',
  'outcome.verified': 'Decide: verified',
  'outcome.id-verification': 'Decide: ID verification',
  'outcome.payment-risk': 'Decide: Payment Risk',
  'outcome.suspended': 'Decide: permanently suspended',
  'contact.end': 'End without decision',
  'outcome.undo': 'Undo the decision',
  'wrap-up.extend': 'Extend the wrap-up',
  'wrap-up.finish': 'Finish the wrap-up',
};

export const scopes: Record<Scope, string> = {
  everywhere: 'Everywhere',
  offer: 'During an offer',
  contact: 'During a contact',
  'wrap-up': 'During the wrap-up',
};

export const keyWords = {
  heading: 'Keys',
  button: 'Keys',
  now: 'Now',
  elsewhere: 'At other times',
  on: 'Single keys do something',
  onHint: 'Off: only keys together with Ctrl, Alt or Meta do. Nothing is ever done while you type.',
  change: 'Change',
  changeKey: (action: string) => `Change the key of: ${action}`,
  press: 'Press the new keys…',
  pressHint: 'Escape leaves it as it is.',
  taken: (keys: string, action: string) => `${keys} is taken by “${action}”. Press others.`,
  reserved: (keys: string) => `${keys} is needed to move through the page. Press others.`,
  changed: (action: string, keys: string) => `${action}: now ${keys}.`,
  unchanged: (action: string) => `${action}: as before.`,
  clash: (action: string) => `Also the key of “${action}”: change one of them.`,
  reset: 'Reset all keys',
  wasReset: 'All keys are as they were in the beginning.',
  close: 'Close',
  hint: (action: string, keys: string) => `${action} (${keys})`,
};
