import type { Role } from '@visavis/protocol';

/* Every word about accounts of staff. */

export const staff = {
  heading: 'Staff',
  intro:
    'Who can sign in, and what they may do. Closing an account, another role or another password ends every session at once.',
  add: 'Add somebody…',
  name: 'Name',
  username: 'Username',
  role: 'Role',
  state: 'State',
  signsInBy: 'Signs in by',
  by: { password: 'password', provider: 'identity provider' },
  you: 'you',
  demo: 'demo',
  closed: 'Closed',
  closedOn: (date: string) => `closed ${date}`,
  edit: 'Edit…',
  password: 'Password…',
  signOut: 'Sign out…',
  close: 'Close…',
  reopen: 'Reopen',
  filter: 'Show closed accounts',
  hidden: (count: number) =>
    count === 1 ? 'One closed account is not shown.' : `${count} closed accounts are not shown.`,
  ownRole: 'Nobody changes their own role; another administrator can.',
  ofProvider: 'Name and role come from the identity provider at each sign-in: what is changed here holds until then.',
};

export const roleHints: Record<Role, string> = {
  vv_agent: 'Verifies freelancers at the desk.',
  supervisor: 'Verifies, sees the board, moves cases, changes decisions.',
  cs: 'Looks cases up and sends invitations again; decides nothing.',
  admin: 'Sets everything here; verifies nobody.',
};

export const addStaff = {
  heading: 'Add somebody',
  confirm: 'Add',
  usernameHint: 'Small letters, digits and . _ @ + -. It cannot be changed later.',
  passwordHint: '12 characters or more. Give it to them in private; they cannot change it themselves.',
};

export const editStaff = { heading: (name: string) => `Edit ${name}`, confirm: 'Save' };

export const resetPassword = {
  heading: (name: string) => `New password for ${name}`,
  hint: 'Every session of theirs ends at once. You type the new password and give it to them in private.',
  label: 'New password',
  show: 'Show',
  hide: 'Hide',
  showLong: 'Show the password',
  hideLong: 'Hide the password',
  confirm: 'Set the password',
};

export const closing = {
  heading: (name: string) => `Close the account of ${name}?`,
  hint: 'They are out at once and cannot sign in. A case at hand goes back to the front of the queue. The account can be opened again.',
  confirm: 'Close the account',
};

export const signingOut = {
  heading: (name: string) => `Sign ${name} out?`,
  hint: 'Every session ends at once; they can sign in again. A case at hand goes back to the front of the queue unless they do so within the grace time.',
  confirm: 'Sign out',
};

/** What a field must be, by its name in the protocol. */
export const staffProblems: Readonly<Record<string, string>> = {
  name: 'Say a name, 100 characters at most.',
  username: 'Must be small letters, digits and . _ @ + -, and begin with a letter or a digit.',
  password: 'Must have 12 characters or more.',
  role: 'Choose a role.',
};
