import type { AgentCommands, Role, SupervisorCommands } from '@visavis/protocol';

const VV_AGENT: readonly (keyof AgentCommands)[] = [
  'desk:sync',
  'agent:set-state',
  'offer:accept',
  'offer:decline',
  'chat:send',
  'chat:mark',
  'chat:typing',
  'internal-note:add',
  'replies:list',
  'call:start',
  'call:end',
  'snapshot:take',
  'call:sharpen',
  'call:report',
  'call:gap',
  'outcome:record',
  'outcome:undo',
  'outcome:preview',
  'ticket:end',
  'checklist:answer',
  'checklist:draw-prompt',
  'note:edit',
  'wrap-up:extend',
  'wrap-up:finish',
  'media:join',
  'media:capabilities',
  'media:connect',
  'media:produce',
  'media:consume',
  'media:resume',
  'media:pause',
  'media:restart-ice',
  'media:producers',
  'media:leave',
];

/** S5: one table, role → command; what is not listed is not permitted. */
const PERMITTED: Readonly<Record<Role, readonly (keyof AgentCommands)[]>> = {
  vv_agent: VV_AGENT,
  supervisor: VV_AGENT,
  cs: [],
  admin: [],
};

export const may = (role: Role, command: keyof AgentCommands): boolean => PERMITTED[role].includes(command);

const WATCHING: readonly (keyof SupervisorCommands)[] = [
  'watch:start',
  'watch:end',
  'media:join',
  'media:capabilities',
  'media:connect',
  'media:consume',
  'media:resume',
  'media:restart-ice',
  'media:producers',
  'media:leave',
];

/** WA1: the same for those who watch a live call: supervisors, and nobody else. */
const PERMITTED_TO_WATCH: Readonly<Record<Role, readonly (keyof SupervisorCommands)[]>> = {
  vv_agent: [],
  supervisor: WATCHING,
  cs: [],
  admin: [],
};

export const mayWatch = (role: Role, command: keyof SupervisorCommands): boolean =>
  PERMITTED_TO_WATCH[role].includes(command);

/** What staff do over REST. */
export type StaffAction =
  | 'case:search'
  | 'case:read'
  | 'invitation:resend'
  | 'reply:read'
  | 'case:open'
  | 'decision:change'
  | 'sanctions:read'
  | 'sanctions:resume'
  | 'board:read'
  | 'queue:pause'
  | 'agent:drain'
  | 'agent:sign-out'
  | 'ticket:move'
  | 'settings:read'
  | 'admin:settings'
  | 'admin:staff'
  | 'admin:replies'
  | 'admin:questions'
  | 'admin:keys'
  | 'admin:webhooks'
  | 'admin:audit'
  | 'evidence:add'
  | 'evidence:read'
  | 'evidence:open';

const SANCTIONS: readonly StaffAction[] = ['sanctions:read', 'sanctions:resume'];
const ADMINISTRATION: readonly StaffAction[] = [
  'settings:read',
  'admin:settings',
  'admin:staff',
  'admin:replies',
  'admin:questions',
  'admin:keys',
  'admin:webhooks',
  'admin:audit',
];
const BOARD: readonly StaffAction[] = ['board:read', 'queue:pause', 'agent:drain', 'agent:sign-out', 'ticket:move'];
const SUPPORT: readonly StaffAction[] = ['case:search', 'case:read', 'invitation:resend', 'reply:read'];

/** EV5: whoever has a case at hand, of that case only; a supervisor of another by giving a reason. Nobody else. */
const EVIDENCE: readonly StaffAction[] = ['evidence:add', 'evidence:read'];

/** V5: the same for REST. An agent sees the case at hand, on the desk, and no other (quality T36). */
const PERMITTED_BY_REST: Readonly<Record<Role, readonly StaffAction[]>> = {
  vv_agent: EVIDENCE,
  supervisor: [
    ...SUPPORT,
    ...SANCTIONS,
    ...BOARD,
    ...EVIDENCE,
    'evidence:open',
    'settings:read',
    'case:open',
    'decision:change',
  ],
  cs: SUPPORT,
  admin: [...SUPPORT, ...SANCTIONS, ...BOARD, ...ADMINISTRATION, 'case:open'],
};

export const mayDo = (role: Role, action: StaffAction): boolean => PERMITTED_BY_REST[role].includes(action);
