import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AgentHandshake, agentCommands, agentFacts } from './agent-wire.ts';
import { ChatText } from './chat-messages.ts';
import { FreelancerHandshake, freelancerCommands, freelancerFacts } from './freelancer-wire.ts';
import { AccountId, CaseId, ClientId, TicketId } from './ids.ts';
import { MailAddress } from './marketplace.ts';
import { RefusalCode, replyOf } from './reply.ts';
import { PlainText } from './text.ts';
import { PROTOCOL_VERSION } from './version.ts';

const bits = 'AbCdEfGhIjKlMnOpQrStUv';

it('P1 takes an id only with its own prefix and all its bits', () => {
  expect(CaseId.safeParse(`case_${bits}`).success).toBe(true);
  for (const id of [`tkt_${bits}`, `case_${bits}x`, `case_${bits.slice(1)}`, `case_${bits} `, bits, 1]) {
    expect(CaseId.safeParse(id).success).toBe(false);
  }
  expect(TicketId.safeParse(`case_${bits}`).success).toBe(false);
});

it('P1 takes any printable account id of the marketplace’s, and no spaces or controls', () => {
  expect(AccountId.safeParse('user/42@eu').success).toBe(true);
  for (const id of ['', 'a b', 'a\n', 'é', 'x'.repeat(129)]) expect(AccountId.safeParse(id).success).toBe(false);
});

it('P2 takes a client id of 16 to 64 url-safe characters', () => {
  expect(ClientId.safeParse(bits).success).toBe(true);
  for (const id of ['short', 'x'.repeat(65), `${bits}!`]) expect(ClientId.safeParse(id).success).toBe(false);
});

it('P3 takes a handshake with a whole number for its version, and nothing it does not know', () => {
  expect(FreelancerHandshake.safeParse({ version: PROTOCOL_VERSION, session: 'x' }).success).toBe(true);
  for (const said of [{}, { version: '1' }, { version: 1.5 }, { version: 1, debug: true }]) {
    expect(AgentHandshake.safeParse(said).success).toBe(false);
  }
});

it('P4 takes a reply with a value or a known code, and nothing between', () => {
  const reply = replyOf(z.strictObject({ place: z.int() }));
  expect(reply.safeParse({ ok: true, value: { place: 1 } }).success).toBe(true);
  expect(reply.safeParse({ ok: false, refusal: 'queue-empty' }).success).toBe(true);
  for (const sent of [
    { ok: true },
    { ok: false },
    { ok: false, refusal: 'because' },
    { ok: true, value: { place: 1 }, refusal: 'queue-empty' },
    { ok: true, value: { place: 1, more: 1 } },
  ]) {
    expect(reply.safeParse(sent).success).toBe(false);
  }
});

it('P4 names no code twice', () => {
  expect(new Set(RefusalCode.options).size).toBe(RefusalCode.options.length);
});

describe('P5 names a thing before what happens to it', () => {
  const names = [freelancerCommands, freelancerFacts, agentCommands, agentFacts].flatMap((wire) => Object.keys(wire));
  it.each([...new Set(names)])('P5 %s', (name) => {
    expect(name).toMatch(/^[a-z-]+:[a-z-]+$/);
  });
});

it('P6 refuses a field that no schema names', () => {
  for (const { request } of Object.values({ ...freelancerCommands, ...agentCommands })) {
    expect(request.safeParse({ surprise: 1 }).success).toBe(false);
  }
});

it('P7 takes text of a conversation as it is, and no more of it than fits', () => {
  expect(ChatText.parse('  <b>hello</b> ')).toBe('  <b>hello</b> ');
  for (const text of ['', ' \n', 'x'.repeat(4001)]) expect(ChatText.safeParse(text).success).toBe(false);
});

it('P9 refuses text that could not be stored and sent again unchanged', () => {
  expect(PlainText.safeParse('Zoë 👋🏽 \u200d').success).toBe(true);
  for (const text of ['a\u0000b', 'half \ud83d', '\udc4b half']) {
    for (const schema of [PlainText, ChatText]) expect(schema.safeParse(text).success).toBe(false);
  }
});

it('P8 takes one mail address, and no list of them', () => {
  expect(MailAddress.safeParse('cleo@freelancers.example').success).toBe(true);
  for (const address of [
    'a@example.com,b@example.com',
    'a@example.com\nBcc: b@example.com',
    'Cleo <a@example.com>',
    'a@',
  ]) {
    expect(MailAddress.safeParse(address).success).toBe(false);
  }
});

/** About the case, and about what comes after the ticket has ended: no agent can lose that to another. */
const NOT_HELD = ['internal-note:add', 'note:edit', 'wrap-up:extend', 'wrap-up:finish'];

it('P11 names the epoch in every command about a ticket at hand', () => {
  const without = Object.entries(agentCommands)
    .filter(([, { request }]) => 'ticketId' in request.shape && !('epoch' in request.shape))
    .map(([name]) => name);
  expect(without).toEqual(NOT_HELD);
});
