import { z } from 'zod';
import { CallChanged, NamedCall, OpenCall } from './call-messages.ts';
import { AgentCase } from './case-messages.ts';
import { ChatMessage, SendMessage } from './chat-messages.ts';
import { ClientId, Millis, StaffId, TicketId } from './ids.ts';
import { mediaCommands, mediaFacts } from './media-messages.ts';
import { CaseNote, EditNote } from './note-messages.ts';
import { Decision, Disposition, OutcomeKind } from './outcome-messages.ts';
import { command, Nothing } from './reply.ts';
import { DeviceCheck, QueueFacts } from './ticket-messages.ts';

export const Role = z.enum(['vv_agent', 'supervisor', 'cs', 'admin']);
export type Role = z.infer<typeof Role>;

export const AgentState = z.enum(['offline', 'available', 'busy', 'wrap-up', 'break']);
export type AgentState = z.infer<typeof AgentState>;

export const Agent = z.strictObject({ id: StaffId, name: z.string(), state: AgentState, since: Millis });
export type Agent = z.infer<typeof Agent>;

/** How a contact ended: with a decision, or with a disposition that changed nothing. */
export const ContactEnd = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('outcome'), outcome: OutcomeKind, at: Millis }),
  z.strictObject({ kind: z.literal('disposition'), disposition: Disposition, at: Millis }),
]);
export type ContactEnd = z.infer<typeof ContactEnd>;

/** The one case an agent works on, from the claim until the wrap-up is finished. */
export const Contact = z.strictObject({
  ticketId: TicketId,
  joinedAt: Millis,
  claimedAt: Millis,
  devices: DeviceCheck,
  freelancerOnline: z.boolean(),
  case: AgentCase,
  messages: z.array(ChatMessage),
  call: OpenCall.nullable(),
  ended: ContactEnd.nullable(),
});
export type Contact = z.infer<typeof Contact>;

export const DeskSnapshot = z.strictObject({
  serverNow: Millis,
  agent: Agent,
  queue: QueueFacts,
  contact: Contact.nullable(),
});
export type DeskSnapshot = z.infer<typeof DeskSnapshot>;

/** The namespace; who asks comes from the sign-in cookie, `auth` carries only the version. */
export const AGENT_NAMESPACE = '/agent';
export const AgentHandshake = z.strictObject({ version: z.int() });
export type AgentHandshake = z.infer<typeof AgentHandshake>;

export const agentCommands = {
  'desk:sync': command(Nothing, DeskSnapshot),
  'agent:set-state': command(z.strictObject({ state: z.enum(['available', 'break', 'offline']) }), Agent),
  'ticket:take-next': command(Nothing, Contact),
  /** Names its ticket, so that a line sent late never reaches the next freelancer. */
  'chat:send': command(SendMessage.extend({ ticketId: TicketId }), ChatMessage),
  'call:start': command(z.strictObject({ ticketId: TicketId }), OpenCall),
  'call:end': command(NamedCall, Nothing),
  /** `clientId` is the idempotency key: the same key is answered the same, another key after a decision is `outcome-conflict`. */
  'outcome:record': command(z.strictObject({ clientId: ClientId, ticketId: TicketId, decision: Decision }), ContactEnd),
  'ticket:end': command(z.strictObject({ ticketId: TicketId, disposition: Disposition }), ContactEnd),
  'note:edit': command(EditNote, CaseNote),
  'wrap-up:finish': command(z.strictObject({ ticketId: TicketId }), Agent),
  ...mediaCommands,
} as const;
export type AgentCommands = typeof agentCommands;

export const agentFacts = {
  /** The desk was opened elsewhere and goes on there; this socket is closed right after. */
  'session:moved': Nothing,
  'agent:changed': Agent,
  'queue:changed': QueueFacts,
  'contact:changed': Contact.nullable(),
  'chat:message': ChatMessage,
  'note:changed': z.strictObject({ ticketId: TicketId, note: CaseNote }),
  'call:changed': CallChanged,
  'freelancer:presence': z.strictObject({ ticketId: TicketId, online: z.boolean() }),
  ...mediaFacts,
} as const;
export type AgentFacts = typeof agentFacts;
