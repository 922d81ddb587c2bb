import { Role, type AuditEntry, type SettingName } from '@visavis/protocol';
import { roles } from '../desk/code-words.ts';
import { hours } from './strings-hours.ts';
import { evidenceWords } from './strings-evidence.ts';
import { numbers, policy } from './strings-policy.ts';

/* AD12: what an entry of the audit says, in words; an action without words is shown as it is. */

export const audit = {
  heading: 'Audit',
  intro: 'What administrators and supervisors did, the newest first. Entries cannot be changed or removed.',
  none: 'Nothing yet.',
  when: 'When',
  who: 'Who',
  what: 'What',
  subject: 'To what',
  nobody: 'the server',
  key: 'an API key',
  yes: 'yes',
  no: 'no',
};

const ACTIONS: Readonly<Record<string, string>> = {
  'settings:edit': 'Changed settings',
  'staff:add': 'Added an account',
  'staff:edit': 'Changed an account',
  'staff:reset-password': 'Set a password',
  'staff:close': 'Closed an account',
  'staff:reopen': 'Opened an account again',
  'agent:drain': 'Drained an agent',
  'agent:sign-out': 'Signed somebody out',
  'queue:pause': 'Paused the queue',
  'queue:resume': 'Let the queue go on',
  'ticket:move': 'Moved a contact',
  'snapshot:take': 'Took a picture of a call',
  'evidence:open': 'Looked at what is kept of the calls',
  'evidence:read': 'Looked at a picture or recording',
  'evidence:purge': 'Deleted a picture or recording',
  'consent:give': 'A freelancer said what may be kept of a call',
  'consent:withdraw': 'A freelancer withdrew a consent',
  'call:watch': 'Began to watch a call',
  'call:watch-end': 'Stopped watching a call',
  'call:watch-refused': 'Tried to be heard in a call that they watch',
  'call:media-refused': 'Tried to send a picture in a call',
  'decision:change': 'Changed a decision',
  'sanctions:resume': 'Let suspensions go on',
  'reply:add': 'Added a canned reply',
  'reply:edit': 'Edited a canned reply',
  'reply:remove': 'Removed a canned reply',
  'question:add': 'Added a question',
  'question:edit': 'Edited a question',
  'question:remove': 'Removed a question',
  'key:add': 'Made an API key',
  'key:rotate': 'Replaced an API key',
  'key:revoke': 'Revoked an API key',
  'webhook:add': 'Added an endpoint',
  'webhook:edit': 'Changed an endpoint',
  'webhook:remove': 'Removed an endpoint',
  'webhook:rotate': 'Made a new secret',
  'webhook:test': 'Sent a test event',
  'webhook:redrive': 'Sent deliveries again',
};

const OTHERS: Readonly<Record<Exclude<SettingName, keyof typeof numbers>, string>> = {
  listedCategories: policy.categories,
  overdue: policy.overdue,
  resumesCalls: policy.resumes,
  clockPausedBy: policy.pauses,
  openingHours: hours.heading,
  timeZone: hours.zone,
  holidays: hours.holidays,
  evidence: evidenceWords.heading,
};

export const settingName = (name: string): string =>
  Object.hasOwn(numbers, name)
    ? numbers[name as keyof typeof numbers].name
    : Object.hasOwn(OTHERS, name)
      ? OTHERS[name as keyof typeof OTHERS]
      : name;

const DETAILS: Readonly<Record<string, string>> = {
  byKey: 'by',
  caseId: 'case',
  opening: 'its reason, number',
  kind: 'kind',
  pictures: 'pictures',
  recording: 'recording',
  sha256: 'SHA-256',
  bytes: 'bytes',
  width: 'width',
  height: 'height',
  camera: 'camera',
  from: 'before',
  to: 'now',
  isEnabled: 'switched on',
  scopes: 'may',
  audience: 'for',
  topic: 'about',
  redriven: 'deliveries',
  deliveryId: 'delivery',
  outcome: 'decision',
  why: 'because',
  reason: 'for',
  since: 'since',
  command: 'by',
};

export const actionWords = (action: string): string => ACTIONS[action] ?? action;

/** What more there is to say, one line each. */
export function detailWords({ action, detail }: AuditEntry): readonly string[] {
  if (action === 'settings:edit') return changeWords(detail['changes']);
  return Object.entries(detail).map(([name, value]) => `${DETAILS[name] ?? name}: ${valueWords(value)}`);
}

function changeWords(changes: unknown): readonly string[] {
  return Object.entries(Object(changes) as Record<string, unknown>).map(([name, change]) => {
    const { from, to } = Object(change) as { from?: unknown; to?: unknown };
    const isShort = typeof from !== 'object' && typeof to !== 'object';
    return isShort ? `${settingName(name)}: ${valueWords(from)} → ${valueWords(to)}` : settingName(name);
  });
}

function valueWords(value: unknown): string {
  const role = Role.safeParse(value);
  if (role.success) return roles[role.data];
  if (typeof value === 'boolean') return value ? audit.yes : audit.no;
  if (Array.isArray(value)) return value.map(valueWords).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const SUBJECTS: Readonly<Record<string, string>> = { settings: 'Settings', queue: 'Queue' };

/** What a subject is, where it is more than an id. */
export const subjectWords = (subject: string): string => SUBJECTS[subject] ?? subject;
