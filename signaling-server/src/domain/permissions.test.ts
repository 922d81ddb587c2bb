import type { AgentCommands } from '@visavis/protocol';
import { agentCommands } from '@visavis/protocol';
import { expect, it } from 'vitest';
import { may } from './permissions.ts';

const commands = Object.keys(agentCommands) as (keyof AgentCommands)[];

it('S5 lets agents send every command of the desk', () => {
  expect(commands.filter((command) => !may('vv_agent', command))).toEqual([]);
});

it.each(['cs', 'admin'] as const)('S5 lets %s send none of them', (role) => {
  expect(commands.filter((command) => may(role, command))).toEqual([]);
});
