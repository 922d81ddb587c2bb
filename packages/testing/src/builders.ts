import {
  Agent,
  AgentCase,
  CallId,
  CaseId,
  CaseNote,
  ChatMessage,
  ClientId,
  ClockView,
  Contact,
  Decision,
  DeskSnapshot,
  DeviceCheck,
  FreelancerCase,
  FreelancerSnapshot,
  FreelancerTicket,
  MarketplaceEvent,
  MessageId,
  NO_MARKS,
  OpenCall,
  Profile,
  ChecklistItemId,
  ReportedAccount,
  SignedInStaff,
  StaffId,
  TicketId,
} from '@visavis/protocol';
import type { Capabilities } from '@visavis/protocol';

/*
 * Things of the protocol with everything filled in; a test names only what it is about. Each is parsed by its schema, so a
 * builder cannot promise what the wire would refuse. Ids count up and are the same in every run of a file.
 */

/** Monday morning; the instant at which built things began. */
export const MONDAY_9AM = Date.UTC(2030, 0, 7, 9, 0, 0);
const DAY_MS = 86_400_000;

let made = 0;
const nextId = (): string => String(++made).padStart(22, '0');

export const aCaseId = (): CaseId => CaseId.parse(`case_${nextId()}`);
export const aTicketId = (): TicketId => TicketId.parse(`tkt_${nextId()}`);
export const aMessageId = (): MessageId => MessageId.parse(`msg_${nextId()}`);
export const aCallId = (): CallId => CallId.parse(`call_${nextId()}`);
export const aChecklistItemId = (): ChecklistItemId => ChecklistItemId.parse(`qst_${nextId()}`);
export const aStaffId = (): StaffId => StaffId.parse(`stf_${nextId()}`);
export const aClientId = (): ClientId => ClientId.parse(nextId());

export function aProfile(over: Partial<Profile> = {}): Profile {
  return Profile.parse({
    headline: 'Web developer who likes forms',
    location: 'Lisbon, Portugal',
    skills: ['TypeScript', 'Accessibility', 'CSS'],
    workHistory: ['Booking pages for a ferry line, 2027 to 2029'],
    photoUrl: null,
    ...over,
  });
}

/** Cleo, as her marketplace reports her: her first proposal, never verified. */
export function anAccount(over: Partial<ReportedAccount> = {}): ReportedAccount {
  return ReportedAccount.parse({
    id: 'acct-cleo',
    name: 'Cleo Marsh',
    email: 'cleo@freelancers.example',
    locale: 'en',
    memberSince: '2029-11-02T10:00:00Z',
    previousProposals: 0,
    profile: aProfile(),
    ...over,
  });
}

/** The event that opens Cleo's case. Each call has another event id. */
export function aMarketplaceEvent(over: Partial<MarketplaceEvent> = {}): MarketplaceEvent {
  return MarketplaceEvent.parse({
    id: `evt-${nextId()}`,
    type: 'proposal.submitted',
    occurredAt: new Date(MONDAY_9AM).toISOString(),
    account: anAccount(),
    job: { category: 'writing' },
    ...over,
  });
}

/** What a freelancer on a temporary hold may do. */
export function heldCapabilities(over: Partial<Capabilities> = {}): Capabilities {
  return {
    submitProposals: 'no',
    acceptOffers: 'no',
    editProfile: 'no',
    continueWork: 'yes',
    withdrawEarnings: 'yes',
    ...over,
  };
}

/** A clock that has run since Monday nine, looked at on that instant, with seven days left. */
export function aClock(over: Partial<ClockView> = {}): ClockView {
  return ClockView.parse({
    state: 'running',
    limitMs: 7 * DAY_MS,
    usedMs: 0,
    pausedMs: 0,
    pausedBy: [],
    dueAt: MONDAY_9AM + 7 * DAY_MS,
    overdueAt: null,
    ...over,
  });
}

export function aFreelancerCase(over: Partial<FreelancerCase> = {}): FreelancerCase {
  return FreelancerCase.parse({
    id: aCaseId(),
    firstName: 'Cleo',
    brandName: 'Harbour Jobs',
    state: 'open',
    openedAt: MONDAY_9AM,
    clock: aClock(),
    hold: 'on-hold',
    capabilities: heldCapabilities(),
    decided: null,
    ...over,
  });
}

export const aCaseNote = (over: Partial<CaseNote> = {}): CaseNote =>
  CaseNote.parse({
    version: 1,
    step: 'opened',
    lines: {
      action: 'Temporary suspension',
      department: 'Video Verification',
      cause: 'First proposal of a new freelancer',
      nextStep: 'The freelancer starts the short video call in the help centre.',
    },
    author: null,
    at: MONDAY_9AM,
    ...over,
  });

export function anAgentCase(over: Partial<AgentCase> = {}): AgentCase {
  const { id, name, email, locale, profile } = anAccount();
  return AgentCase.parse({
    id: aCaseId(),
    account: { id, name, email, locale, memberSince: MONDAY_9AM - 60 * DAY_MS, profile },
    trigger: 'first-proposal',
    state: 'open',
    reason: null,
    openedAt: MONDAY_9AM,
    clock: aClock(),
    hold: 'on-hold',
    capabilities: heldCapabilities(),
    earlierCases: [],
    objection: null,
    note: aCaseNote(),
    ...over,
  });
}

export function aDeviceCheck(over: Partial<DeviceCheck> = {}): DeviceCheck {
  return DeviceCheck.parse({ camera: 'ready', microphone: 'ready', ...over });
}

export function aWaitingTicket(over: Partial<Extract<FreelancerTicket, { state: 'waiting' }>> = {}): FreelancerTicket {
  return FreelancerTicket.parse({
    state: 'waiting',
    id: aTicketId(),
    joinedAt: MONDAY_9AM,
    queue: { place: 1, waiting: 1, wait: { fromMs: 60_000, toMs: 180_000 } },
    ...over,
  });
}

export function aClaimedTicket(over: Partial<Extract<FreelancerTicket, { state: 'claimed' }>> = {}): FreelancerTicket {
  return FreelancerTicket.parse({
    state: 'claimed',
    id: aTicketId(),
    joinedAt: MONDAY_9AM,
    agentName: 'Ada',
    isAgentHere: true,
    ...over,
  });
}

/** One line of chat, from the agent unless said otherwise. `seq` is 1: name it when a test has several. */
export function aChatMessage(over: Partial<ChatMessage> = {}): ChatMessage {
  return ChatMessage.parse({
    id: aMessageId(),
    seq: 1,
    clientId: aClientId(),
    from: 'agent',
    author: over.from === 'freelancer' ? null : 'Ada',
    text: 'Hello Cleo, thank you for coming.',
    sentAt: MONDAY_9AM + 60_000,
    ...over,
  });
}

export function aRingingCall(over: Partial<Extract<OpenCall, { state: 'ringing' }>> = {}): OpenCall {
  const startedAt = over.startedAt ?? MONDAY_9AM + 120_000;
  return OpenCall.parse({ state: 'ringing', id: aCallId(), startedAt, ringsUntil: startedAt + 30_000, ...over });
}

export function aLiveCall(over: Partial<Extract<OpenCall, { state: 'live' }>> = {}): OpenCall {
  const startedAt = over.startedAt ?? MONDAY_9AM + 120_000;
  return OpenCall.parse({ state: 'live', id: aCallId(), startedAt, acceptedAt: startedAt + 4_000, ...over });
}

/** Cleo before she joins the queue. */
export function aFreelancerSnapshot(over: Partial<FreelancerSnapshot> = {}): FreelancerSnapshot {
  return FreelancerSnapshot.parse({
    serverNow: MONDAY_9AM,
    case: aFreelancerCase(),
    service: { state: 'open' },
    ticket: null,
    messages: [],
    marks: NO_MARKS,
    call: null,
    warmCallId: null,
    phone: { state: 'none' },
    ...over,
  });
}

/** Ada, free to take somebody. */
export function anAgent(over: Partial<Agent> = {}): Agent {
  return Agent.parse({
    id: aStaffId(),
    name: 'Ada',
    state: 'available',
    since: MONDAY_9AM,
    next: over.state === 'in-case' || over.state === 'wrap-up' ? 'available' : null,
    wrapUp: over.state === 'wrap-up' ? { endsAt: MONDAY_9AM + 120_000, canExtend: true } : null,
    ...over,
  });
}

export function aContact(over: Partial<Contact> = {}): Contact {
  return Contact.parse({
    ticketId: aTicketId(),
    epoch: 1,
    joinedAt: MONDAY_9AM,
    claimedAt: MONDAY_9AM + 30_000,
    devices: aDeviceCheck(),
    browser: null,
    freelancerOnline: true,
    case: anAgentCase(),
    timeline: [],
    checklist: [],
    messages: [],
    marks: NO_MARKS,
    internalNotes: [],
    call: null,
    warmCallId: null,
    camera: 'computer',
    pending: null,
    ended: null,
    ...over,
  });
}

/** Ada's desk with nobody waiting and nobody taken. */
export function aDeskSnapshot(over: Partial<DeskSnapshot> = {}): DeskSnapshot {
  return DeskSnapshot.parse({
    serverNow: MONDAY_9AM,
    agent: anAgent(),
    queue: { waiting: 0, oldestJoinedAt: null, isPaused: false },
    offer: null,
    contact: null,
    ...over,
  });
}

export function aDecision(over: Partial<Decision> = {}): Decision {
  return Decision.parse({ outcome: 'verified', reasonCode: 'profile-confirmed', comment: '', ...over });
}

export function aSignedInAgent(over: Partial<SignedInStaff> = {}): SignedInStaff {
  return SignedInStaff.parse({ id: aStaffId(), name: 'Ada', role: 'vv_agent', ...over });
}
