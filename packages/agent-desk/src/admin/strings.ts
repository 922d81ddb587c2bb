import type { RefusalCode } from '@visavis/protocol';
import type { ActName } from './acts.ts';
import type { Section } from './sections.ts';

/* What all of administration says; the sections' own words are in `strings-*.ts`. */

export const general = {
  title: (section: string) => `${section} · Visavis administration`,
  administration: 'Administration',
  sections: 'Sections of administration',
  loading: 'Reading…',
  failed: 'This could not be read.',
  tryAgain: 'Try again',
  offline: 'The server cannot be reached. What you see may be old; what you type is kept. It is tried again by itself.',
  signOutFailed: 'The server could not be told. You are still signed in on this browser; sign out again in a moment.',
  unsaved: 'unsaved',
  save: 'Save',
  saved: 'Everything is saved.',
  notSaved: 'Not saved yet.',
  saving: 'Saving…',
  discard: 'Discard',
  cancel: 'Cancel',
  close: 'Close',
  underWay: 'Under way…',
  copy: 'Copy',
  copied: 'Copied.',
  copyFailed: 'It could not be copied. Select the text and copy it by hand.',
  more: 'Show older ones',
  optional: 'optional',
  fix: 'Something is missing or not right; see the marked fields.',
  act: 'Action',
};

export const sections: Record<Section, string> = {
  staff: 'Staff',
  hours: 'Opening hours',
  policy: 'Policy',
  evidence: 'Pictures and recordings',
  replies: 'Canned replies',
  questions: 'Questions',
  keys: 'API keys',
  webhooks: 'Webhooks',
  audit: 'Audit',
};

/** What was done, for a moment. */
export const saidAfter: Record<ActName, string> = {
  'add-staff': 'Added. They can sign in now.',
  'change-staff': 'Changed.',
  'reset-password': 'The password is set; every session has ended.',
  'close-staff': 'Closed; every session has ended.',
  'reopen-staff': 'Open again.',
  'sign-out-staff': 'Signed out everywhere.',
  'save-settings': 'Saved. It holds from now on.',
  'add-reply': 'Added.',
  'edit-reply': 'Saved.',
  'restore-reply': 'The shipped words are back.',
  'remove-reply': 'Removed.',
  'add-question': 'Added. It can be asked from the next contact on.',
  'edit-question': 'Saved. It holds from the next contact on.',
  'swap-questions': 'Moved.',
  'remove-question': 'Removed.',
  'add-key': 'The key is made.',
  'rotate-key': 'A new key is made; the former one is revoked.',
  'revoke-key': 'Revoked. Requests with it are refused from now on.',
  'add-webhook': 'Added.',
  'change-webhook': 'Changed.',
  'remove-webhook': 'Removed; what was queued for it is given up.',
  'rotate-webhook': 'A new secret is made.',
  'test-webhook': 'A test event is on its way; see the log.',
  'redrive-delivery': 'Queued again.',
  'redrive-dead': 'All dead deliveries are queued again.',
};

/** What the server's "no" means here; others are said in general words. */
export const refusals: Partial<Record<RefusalCode, string>> = {
  'not-found': 'It is not there any more: somebody removed it meanwhile.',
  'not-permitted': 'This one may not be changed so.',
  'settings-changed': 'Somebody else saved a newer version meanwhile. What you typed is still here.',
  'username-taken': 'There is somebody with this username.',
  'shortcut-taken': 'There is a reply with this shortcut.',
  'last-admin': 'This is the last administrator who can sign in.',
  'not-yourself': 'Nobody does this to their own account.',
  'limit-reached': 'There are too many; remove one first.',
  'too-many': 'Too many changes in a minute. Wait a moment, then try again.',
  'try-again': 'The server could not be reached. Nothing was changed, and what you typed is still here.',
  malformed: 'The server cannot take this as it is; see the marked fields.',
  internal: 'Something failed at the server. What you typed is still here; try again.',
};
export const refused = 'This cannot be done now.';

export const secret = {
  key: (name: string) => `Secret of the key “${name}”`,
  webhook: (url: string) => `Secret of ${url}`,
  once: 'It is shown here once and kept nowhere in readable form. Copy it now to where it is needed.',
  label: 'Secret',
  copy: 'Copy the secret',
  putAway: 'I have copied it',
};

export const conflict = {
  heading: (who: string, when: string) => `${who} saved a newer version at ${when}.`,
  somebody: 'Somebody else',
  headingPlain: 'Somebody else saved a newer version meanwhile.',
  kept: 'What you typed is kept. Compare, then choose:',
  theirs: 'Theirs',
  yours: 'Yours',
  what: 'What',
  keep: 'Go on with mine',
  take: 'Take theirs',
};

export const leaving = {
  heading: 'Sign out with changes that are not saved?',
  hint: 'They are lost when you sign out.',
  confirm: 'Sign out, and lose them',
};
