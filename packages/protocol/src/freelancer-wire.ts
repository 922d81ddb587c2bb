import * as z from 'zod/mini';
import { BrowserFacts } from './browser-messages.ts';
import { AcceptCall, CallChanged, NamedCall, OpenCall, WithdrawConsent } from './call-messages.ts';
import { FreelancerCase } from './case-messages.ts';
import { ChatMessage, SendMessage } from './chat-messages.ts';
import { Mark, Marks, MarksChanged, SayTyping, Typing } from './conversation-messages.ts';
import { CallId, ClientId, Millis } from './ids.ts';
import { mediaCommands, mediaFacts } from './media-messages.ts';
import { SayPresence, TicketEnded } from './queue-messages.ts';
import { probeCommands } from './probe-messages.ts';
import { CallSharpness, reportCommands } from './quality-messages.ts';
import { phoneOfferCommands, PhoneStatus } from './phone-messages.ts';
import { command, Nothing } from './reply.ts';
import { signalCommands } from './signal-messages.ts';
import { snapshotFacts } from './snapshot-messages.ts';
import { PlainText } from './text.ts';
import { DeviceCheck, FreelancerTicket, QueuePlace, ServiceView } from './ticket-messages.ts';

/** All that is true for one freelancer now. `serverNow` lets the browser count against the server's clock. */
export const FreelancerSnapshot = z.strictObject({
  serverNow: Millis,
  case: FreelancerCase,
  service: ServiceView,
  ticket: z.nullable(FreelancerTicket),
  messages: z.array(ChatMessage),
  marks: Marks,
  call: z.nullable(OpenCall),
  /** The call that is prepared and may come; a browser without a seat in it asks for one by `media:join`. */
  warmCallId: z.nullable(CallId),
  phone: PhoneStatus,
  /** Of an open case without a ticket: how the latest contact ended, if that is not long ago. */
  ended: z.optional(TicketEnded),
});
export type FreelancerSnapshot = z.infer<typeof FreelancerSnapshot>;

/** The namespace and what its handshake carries in `auth`. The session is from `POST /api/v1/freelancer/sessions`. */
export const FREELANCER_NAMESPACE = '/freelancer';
export const FreelancerHandshake = z.strictObject({
  version: z.int(),
  session: z.string().check(z.maxLength(200)),
  /** Names the tab for as long as it lives, through its reloads; the same session in another tab has another. */
  tab: z.optional(ClientId),
  /** The person pressed "use it here". Without it, while another tab is live, the handshake is refused: `seat-taken`. */
  takesOver: z.optional(z.boolean()),
});
export type FreelancerHandshake = z.infer<typeof FreelancerHandshake>;

export const freelancerCommands = {
  'session:sync': command(Nothing, FreelancerSnapshot),
  'queue:join': command(
    z.strictObject({ clientId: ClientId, devices: DeviceCheck, facts: z.optional(BrowserFacts) }),
    FreelancerTicket,
  ),
  'queue:leave': command(Nothing, Nothing),
  'queue:presence': command(SayPresence, Nothing),
  'chat:send': command(SendMessage, ChatMessage),
  /** How far this browser has received the conversation, and its person has seen it. Marks only grow. */
  'chat:mark': command(Mark, Nothing),
  'chat:typing': command(SayTyping, Nothing),
  'call:accept': command(AcceptCall, OpenCall),
  'call:decline': command(NamedCall, Nothing),
  'call:leave': command(NamedCall, Nothing),
  /** In a live call; withdrawing what was not agreed to changes nothing. */
  'call:withdraw': command(WithdrawConsent, Nothing),
  /** O7: "I do not agree", once; the case comes under review. */
  'case:object': command(
    z.strictObject({ text: PlainText.check(z.trim(), z.minLength(1), z.maxLength(2000)) }),
    Nothing,
  ),
  ...probeCommands,
  ...reportCommands,
  ...signalCommands,
  ...phoneOfferCommands,
  ...mediaCommands,
} as const;
export type FreelancerCommands = typeof freelancerCommands;

/** No fact, and carries nothing: acknowledged at once by a page that is there. One that is not keeps nobody else from the seat. */
export const LINE_PING = 'line:ping';

export const freelancerFacts = {
  /** Another tab or device holds the seat now; this socket is closed right after. */
  'session:moved': Nothing,
  'case:changed': FreelancerCase,
  'ticket:changed': z.nullable(FreelancerTicket),
  /** Comes before the ticket is gone, when nothing was decided. */
  'ticket:ended': TicketEnded,
  'queue:place': QueuePlace,
  'service:changed': ServiceView,
  'chat:message': ChatMessage,
  'chat:marks': MarksChanged,
  'chat:typing': Typing,
  'call:changed': CallChanged,
  /** The agent would like to see details better, or as before again. */
  'call:sharpness': CallSharpness,
  'phone:changed': PhoneStatus,
  ...snapshotFacts,
  ...mediaFacts,
} as const;
export type FreelancerFacts = typeof freelancerFacts;
