import type { NewStaff } from '../use-cases/admit.ts';

/** The prepared staff of demo mode; their passwords are shown on the sign-in page, so they exist nowhere else. */
export const DEMO_STAFF: readonly NewStaff[] = [
  { username: 'ada', password: 'ada-demo', name: 'Ada Okafor', role: 'vv_agent' },
  { username: 'bob', password: 'bob-demo', name: 'Bob Lindqvist', role: 'vv_agent' },
  { username: 'sol', password: 'sol-demo', name: 'Sol Reyes', role: 'supervisor' },
  { username: 'dana', password: 'dana-demo', name: 'Dana Whitlock', role: 'cs' },
  { username: 'ines', password: 'ines-demo', name: 'Ines Duarte', role: 'admin' },
];
