import type { AgentCommands, SupervisorCommands } from '@visavis/protocol';
import { agentCommands, Role, supervisorCommands } from '@visavis/protocol';
import { expect, it } from 'vitest';
import { may, mayWatch } from './permissions.ts';

const commands = Object.keys(agentCommands) as (keyof AgentCommands)[];

it('S5 lets agents send every command of the desk', () => {
  expect(commands.filter((command) => !may('vv_agent', command))).toEqual([]);
});

it.each(['cs', 'admin'] as const)('S5 lets %s send none of them', (role) => {
  expect(commands.filter((command) => may(role, command))).toEqual([]);
});

it('WA1 lets supervisors send every command of those who watch, and nobody else any', () => {
  const watching = Object.keys(supervisorCommands) as (keyof SupervisorCommands)[];
  const allowed = Role.options.map((role) => [role, watching.filter((command) => mayWatch(role, command)).length]);
  expect(Object.fromEntries(allowed)).toEqual({ vv_agent: 0, supervisor: watching.length, cs: 0, admin: 0 });
});
