/* What the policy has, by the names of the protocol; in the order in which it is compared. */

export const NUMBERS = [
  'deadlineDays',
  'promiseMinutes',
  'samplePercent',
  'objectionDays',
  'offerSeconds',
  'ringSeconds',
  'undoSeconds',
  'wrapUpSeconds',
  'awayGraceSeconds',
  'agentGraceSeconds',
  'callKeptSeconds',
] as const;
export type NumberName = (typeof NUMBERS)[number];
export const SWITCHES = ['remindsFreelancer', 'tellsClients', 'limitsWithdrawals'] as const;
export type SwitchName = (typeof SWITCHES)[number];
