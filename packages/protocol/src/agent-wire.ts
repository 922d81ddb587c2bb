import { z } from 'zod';
import { BrowserFacts } from './browser-messages.ts';
import { CallChanged, NamedCall, OpenCall } from './call-messages.ts';
import { AgentCase, CaseHappening } from './agent-case.ts';
import { ChatMessage, SendMessage } from './chat-messages.ts';
import { AnswerQuestion, ChecklistChanged, ChecklistItem } from './checklist-messages.ts';
import { Mark, Marks, MarksChanged, SayTyping, Typing } from './conversation-messages.ts';
import { ChatReplies, InternalNote, WriteInternalNote } from './desk-messages.ts';
import { CallId, ClientId, Millis, StaffId, TicketId } from './ids.ts';
import { mediaCommands, mediaFacts } from './media-messages.ts';
import { CaseNote, EditNote } from './note-messages.ts';
import { DeclineReason, HeldTicket, NamedOffer, Offer } from './offer-messages.ts';
import { OutcomeKind } from './outcome-kind.ts';
import { Disposition } from './disposition.ts';
import { Decision, OverrideReason, ReasonCode } from './outcome-messages.ts';
import { CallCamera, CameraSource } from './phone-messages.ts';
import { CallQuality, CallSharpness, reportCommands } from './quality-messages.ts';
import { command, Nothing } from './reply.ts';
import { CallHint, HintsChanged } from './signal-messages.ts';
import { SnapshotAsked, SnapshotChanged, TakeSnapshot } from './snapshot-messages.ts';
import { DeviceCheck, QueueFacts } from './ticket-messages.ts';

export const Role = z.enum(['vv_agent', 'supervisor', 'cs', 'admin']);
export type Role = z.infer<typeof Role>;

/**
 * What an agent is doing. `offered`: somebody was drawn for them, and they have not answered. `not-responding`: they did not
 * answer an offer, and are offered nobody until they say that they are there.
 */
export const AgentState = z.enum(['offline', 'available', 'offered', 'in-case', 'wrap-up', 'break', 'not-responding']);
export type AgentState = z.infer<typeof AgentState>;

/** What an agent chooses; while a case is at hand it is what comes after it. */
export const ChosenState = z.enum(['available', 'break', 'offline']);
export type ChosenState = z.infer<typeof ChosenState>;

/** `next`: what follows the case or wrap-up at hand, null without one. `wrapUp`: until when, and whether it can be made longer. */
export const Agent = z.strictObject({
  id: StaffId,
  name: z.string(),
  state: AgentState,
  since: Millis,
  next: ChosenState.nullable(),
  wrapUp: z.strictObject({ endsAt: Millis, canExtend: z.boolean() }).nullable(),
});
export type Agent = z.infer<typeof Agent>;

/** How a contact ended: with a decision, or with a disposition that changed nothing. */
export const ContactEnd = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('outcome'), outcome: OutcomeKind, at: Millis }),
  z.strictObject({ kind: z.literal('disposition'), disposition: Disposition, at: Millis }),
]);
export type ContactEnd = z.infer<typeof ContactEnd>;

/** A decision that is recorded and takes effect at `takesEffectAt`, unless it is taken back before. */
export const PendingOutcome = z.strictObject({
  kind: z.literal('pending'),
  clientId: ClientId,
  outcome: OutcomeKind,
  reasonCode: ReasonCode,
  takesEffectAt: Millis,
});
export type PendingOutcome = z.infer<typeof PendingOutcome>;

/** The one case an agent works on, from the claim until the wrap-up is finished. */
export const Contact = z.strictObject({
  ticketId: TicketId,
  /** Goes with every command about this ticket. */
  epoch: z.int().nonnegative(),
  joinedAt: Millis,
  claimedAt: Millis,
  devices: DeviceCheck,
  /** What the freelancer's browser said of itself as they joined; null where it said nothing. */
  browser: z.nullable(BrowserFacts),
  freelancerOnline: z.boolean(),
  case: AgentCase,
  /** What happened to the case until this was put together, the oldest first. */
  timeline: z.array(CaseHappening),
  /** The questions in the order in which they are asked, then the liveness prompts as they were drawn. */
  checklist: z.array(ChecklistItem),
  messages: z.array(ChatMessage),
  marks: Marks,
  /** Of the whole case, the oldest first; only staff see them. */
  internalNotes: z.array(InternalNote),
  call: z.nullable(OpenCall),
  /** The call that is prepared and will be the next one. */
  warmCallId: z.nullable(CallId),
  /** Of the call that is on, or the last one. */
  camera: CameraSource,
  /** What was noticed of the camera in the calls of this contact; left out where there is nothing. */
  hints: z.array(CallHint).optional(),
  pending: PendingOutcome.nullable(),
  ended: ContactEnd.nullable(),
});
export type Contact = z.infer<typeof Contact>;

export const DeskSnapshot = z.strictObject({
  serverNow: Millis,
  agent: Agent,
  queue: QueueFacts,
  offer: Offer.nullable(),
  contact: Contact.nullable(),
});
export type DeskSnapshot = z.infer<typeof DeskSnapshot>;

/** The namespace; who asks comes from the sign-in cookie, `auth` carries only the version. */
export const AGENT_NAMESPACE = '/agent';
export const AgentHandshake = z.strictObject({ version: z.int() });
export type AgentHandshake = z.infer<typeof AgentHandshake>;

export const agentCommands = {
  'desk:sync': command(Nothing, DeskSnapshot),
  /** While a case is at hand this is what follows it. */
  'agent:set-state': command(z.strictObject({ state: ChosenState }), Agent),
  'offer:accept': command(NamedOffer, Contact),
  'offer:decline': command(NamedOffer.extend({ reason: DeclineReason }), Agent),
  /** Names its ticket, so that a line sent late never reaches the next freelancer. */
  'chat:send': command(HeldTicket.extend(SendMessage.shape), ChatMessage),
  /** How far this desk has received the conversation, and its agent has seen it. Marks only grow. */
  'chat:mark': command(HeldTicket.extend(Mark.shape), Nothing),
  'chat:typing': command(HeldTicket.extend(SayTyping.shape), Nothing),
  'internal-note:add': command(WriteInternalNote.extend({ ticketId: TicketId }), InternalNote),
  'replies:list': command(Nothing, ChatReplies),
  'call:start': command(HeldTicket, OpenCall),
  'call:end': command(NamedCall, Nothing),
  'snapshot:take': command(TakeSnapshot, SnapshotAsked),
  /** Asks the freelancer's browser for a larger picture at fewer frames; it says by its reports whether it sends one. */
  'call:sharpen': command(CallSharpness, Nothing),
  /** `clientId` is the idempotency key: the same key is answered the same, another key after a decision is `outcome-conflict`. */
  'outcome:record': command(
    HeldTicket.extend({ clientId: ClientId, decision: Decision, override: z.nullable(OverrideReason) }),
    z.union([PendingOutcome, ContactEnd]),
  ),
  /** Takes a recorded decision back before it takes effect. */
  'outcome:undo': command(HeldTicket.extend({ clientId: ClientId }), Nothing),
  /** What the freelancer would be written. */
  'outcome:preview': command(
    HeldTicket.extend({ decision: Decision }),
    z.strictObject({ subject: z.string(), text: z.string() }),
  ),
  'ticket:end': command(HeldTicket.extend({ disposition: Disposition }), ContactEnd),
  /** Saved at once; the result can be changed until the ticket has ended, the note until the wrap-up is finished. */
  'checklist:answer': command(AnswerQuestion, ChecklistItem),
  /** A liveness prompt that this ticket has not had yet. */
  'checklist:draw-prompt': command(HeldTicket, ChecklistItem),
  'note:edit': command(EditNote, CaseNote),
  'wrap-up:extend': command(z.strictObject({ ticketId: TicketId }), Agent),
  'wrap-up:finish': command(z.strictObject({ ticketId: TicketId }), Agent),
  ...reportCommands,
  ...mediaCommands,
} as const;
export type AgentCommands = typeof agentCommands;

export const agentFacts = {
  /** The desk was opened elsewhere and goes on there; this socket is closed right after. */
  'session:moved': Nothing,
  /** Acknowledged at once by a desk that is there; one that does not counts as gone, whatever its socket says. */
  'desk:ping': Nothing,
  'agent:changed': Agent,
  'queue:changed': QueueFacts,
  'offer:changed': Offer.nullable(),
  'contact:changed': Contact.nullable(),
  'chat:message': ChatMessage,
  'chat:marks': MarksChanged,
  'chat:typing': Typing,
  'internal-note:added': z.strictObject({ ticketId: TicketId, note: InternalNote }),
  'note:changed': z.strictObject({ ticketId: TicketId, note: CaseNote }),
  'checklist:changed': ChecklistChanged,
  'call:changed': CallChanged,
  'call:camera': CallCamera,
  'snapshot:changed': SnapshotChanged,
  'call:quality': CallQuality,
  'call:hints': HintsChanged,
  'freelancer:presence': z.strictObject({ ticketId: TicketId, online: z.boolean() }),
  ...mediaFacts,
} as const;
export type AgentFacts = typeof agentFacts;
