import type { ApiScope, DeliveryState, WebhookEventType } from '@visavis/protocol';

/* Every word about API keys and webhooks. */

export const keys = {
  heading: 'API keys',
  intro:
    'With a key a marketplace’s backend asks and tells. Give each program a key of its own, with the least it needs.',
  add: 'Make a key…',
  none: 'There are no keys yet.',
  name: 'Name',
  nameHint: 'Which program uses it.',
  scopes: 'May',
  scopesLegend: 'What it may be used for',
  created: 'Made',
  lastUsed: 'Last used',
  never: 'never',
  revoked: 'revoked',
  showRevoked: 'Show revoked keys',
  ofSettings: 'from the settings',
  adding: 'Make an API key',
  addConfirm: 'Make the key',
  rotate: 'Replace…',
  rotating: (name: string) => `Replace the key “${name}”?`,
  rotateHint:
    'A new key of the same name and scopes is made, and this one is revoked at once: the program fails until it has the new one.',
  rotateConfirm: 'Replace',
  revoke: 'Revoke…',
  revoking: (name: string) => `Revoke the key “${name}”?`,
  revokeHint: 'Requests with it are refused at once, for good.',
  revokeConfirm: 'Revoke',
};

export const keyProblems: Readonly<Record<string, string>> = {
  name: 'Say a name, 100 characters at most.',
  scopes: 'Choose at least one.',
};

export const scopeNames: Record<ApiScope, { readonly name: string; readonly hint: string }> = {
  events: { name: 'Report events', hint: 'Tell what freelancers do, which may open cases.' },
  capabilities: { name: 'Ask capabilities', hint: 'What an account may do now.' },
  'cases:read': { name: 'Read cases', hint: 'State, deadline and outcome.' },
  'cases:write': { name: 'Write cases', hint: 'Open, cancel, report results and objections.' },
  mails: { name: 'Mails', hint: 'See deliveries and send invitations again.' },
  notices: { name: 'Notices', hint: 'Make tokens for notices on own pages.' },
  webhooks: { name: 'Webhooks', hint: 'Look after endpoints and their log.' },
  keys: { name: 'Keys', hint: 'Make and revoke keys, with no more than its own scopes.' },
  '*': { name: 'Everything', hint: 'All of these, also what later versions add.' },
};

export const webhooks = {
  heading: 'Webhooks',
  intro:
    'Addresses that are told what happens. Deliveries are signed, in order for each case, and tried again for three days.',
  add: 'Add an endpoint…',
  none: 'There are no endpoints yet.',
  adding: 'Add an endpoint',
  addConfirm: 'Add',
  editing: 'Edit the endpoint',
  editConfirm: 'Save',
  url: 'Address',
  urlHint: 'https, reachable from the server, and not inside its own network.',
  description: 'Description',
  typesLegend: 'Events',
  allTypes: 'All events, also those of later versions',
  someTypes: 'Only these',
  all: 'all events',
  count: (count: number) => (count === 1 ? 'one kind of event' : `${count} kinds of events`),
  former: (until: string) => `The former secret signs too until ${until}.`,
  edit: 'Edit…',
  test: 'Send a test event',
  showLog: 'Deliveries',
  hideLog: 'Hide deliveries',
  rotate: 'New secret…',
  rotating: 'Make a new secret?',
  rotateHint: 'For 24 hours deliveries are signed with both, so that the receiver can change over.',
  rotateConfirm: 'Make a new secret',
  remove: 'Remove…',
  removing: (url: string) => `Remove ${url}?`,
  removeHint: 'It is told nothing any more; what is queued for it is given up.',
  removeConfirm: 'Remove',
};

export const webhookProblems: Readonly<Record<string, string>> = {
  url: 'Say a whole address, such as https://example.com/hooks.',
  description: 'A description has 200 characters at most.',
  types: 'Choose at least one, or all.',
};

export const deliveries = {
  heading: (url: string) => `Deliveries to ${url}`,
  filter: 'Show',
  all: 'All',
  states: { queued: 'Queued', delivered: 'Delivered', dead: 'Dead' } satisfies Record<DeliveryState, string>,
  none: 'Nothing was delivered yet.',
  noneOf: 'There are none of these.',
  redrive: 'Send again',
  redriveOf: (type: string) => `Send ${type} again`,
  redriveAll: 'Send all dead ones again…',
  redriving: 'Send all dead deliveries again?',
  redriveHint: 'They are tried from the beginning, in order for each case.',
  redriveConfirm: 'Send again',
  attempts: (count: number) => (count === 1 ? 'One try' : `${count} tries`),
  noAttempt: 'Not tried yet',
  next: (at: string) => `tried next ${at}`,
  status: (status: number | null) => (status === null ? 'No answer' : `Answered ${status}`),
  took: (ms: number) => `${ms} ms`,
  event: 'Event',
  state: 'State',
  tries: 'Tries',
  queued: 'Queued',
};

export const eventNames: Record<WebhookEventType, string> = {
  'case.opened': 'A case was opened',
  'hold.placed': 'A hold was placed',
  'hold.changed': 'A hold was changed',
  'hold.lifted': 'A hold was lifted',
  'invitation.sent': 'An invitation was sent',
  'invitation.bounced': 'An invitation came back',
  'case.overdue': 'A case became overdue',
  'client.notice': 'A client is to be told',
  'case.decided': 'A case was decided',
  'case.objected': 'A freelancer objected',
  'webhook.test': 'A test',
};
