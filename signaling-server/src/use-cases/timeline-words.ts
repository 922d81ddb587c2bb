import type { Disposition, OutcomeKind, Role } from '@visavis/protocol';
import { Disposition as DispositionSchema, OutcomeKind as OutcomeSchema } from '@visavis/protocol';
import type { Happened } from '../store/console.ts';
import type { Happening } from '../store/timeline.ts';
import { hintSentence } from './hint-words.ts';
import { gapSentence } from './gap-words.ts';

/* A case's timeline in sentences for people who were not there. */

const OUTCOMES: Readonly<Record<OutcomeKind, string>> = {
  verified: 'verified, the hold is lifted',
  suspended: 'not verified, the account is suspended',
  'payment-risk': 'not verified, sent to Payment Risk',
  'id-verification': 'not verified, an ID is asked for',
};

const DISPOSITIONS: Readonly<Record<Disposition, string>> = {
  'no-show': 'the freelancer did not answer',
  'freelancer-left': 'the freelancer left',
  'technical-problem': 'a technical problem',
  'agent-left': 'the agent had to leave',
};

const SENTENCES: Readonly<Record<Exclude<Happening, 'ticket-ended' | 'outcome-recorded' | 'camera-hint'>, string>> = {
  'case-opened': 'The case was opened and the account put on hold',
  'mail-accepted': 'An e-mail was accepted by the mail server',
  'mail-bounced': 'An e-mail came back',
  'invitation-resent': 'The invitation was sent again; its former link no longer works',
  'picture-taken': 'The agent took a picture in the call',
  'consent-given': 'The freelancer was asked what may be kept of the call',
  'consent-withdrawn': 'The freelancer withdrew a consent',
  'recording-started': 'The recording began',
  'recording-ended': 'The recording ended',
  'recording-discarded': 'The recording was deleted, because the freelancer withdrew their consent',
  'evidence-read': 'A supervisor looked at what is kept of the calls',
  'evidence-purged': 'A picture or recording was deleted',
  'case-overdue': 'The time to verify was used up',
  'case-objected': 'The freelancer objected to the decision; a second review is open',
  'queue-joined': 'The freelancer joined the queue',
  'queue-left': 'The freelancer left the queue',
  'queue-stepped-away': 'The freelancer stepped away',
  'queue-came-back': 'The freelancer came back',
  'ticket-offered': 'The contact was offered to an agent',
  'offer-declined': 'The agent declined the offer; the place in the queue was kept',
  'offer-missed': 'The agent did not answer the offer; the place in the queue was kept',
  'offer-withdrawn': 'The offer was withdrawn',
  'ticket-moved': 'A supervisor moved the contact',
  'agent-lost': 'The agent’s desk was gone; the freelancer went back to the front of the queue',
  'outcome-chosen': 'An outcome was chosen, with time to take it back',
  'outcome-undone': 'The outcome was taken back before it took effect',
  'ticket-claimed': 'A verification agent took the contact',
  'call-started': 'The agent started a call',
  'call-accepted': 'The freelancer accepted the call',
  'call-ended': 'The call ended',
  'call-gap': 'Nothing could be sent for a while; the call went on',
  'media-lost': 'The media server lost the call',
  'media-back': 'Picture and sound were back after the media server had lost the call',
  'freelancer-rejoined': 'The freelancer’s browser came back into the call',
  'agent-rejoined': 'The agent’s desk came back into the call',
  'call-watched': 'The call was watched silently',
  'camera-on-phone': 'The camera moved to the freelancer’s phone',
  'camera-on-computer': 'The camera moved back to the freelancer’s computer',
  'picture-held': 'The picture paused by itself: the freelancer’s connection was too weak for it',
  'picture-back': 'The picture no longer waits for a better connection',
};

/** What happened, in one sentence; a kind without words of its own is said by its name. */
export function sentenceOf({ kind, detail }: Pick<Happened, 'kind' | 'detail'>): string {
  if (kind === 'outcome-recorded') return `Decided: ${outcomeIn(detail['outcome'])}`;
  if (kind === 'ticket-ended') return endSentence(detail);
  if (kind === 'camera-hint') return hintSentence(detail);
  const ofCall = consentSentence(kind, detail) ?? gapSentence({ kind, detail });
  if (ofCall !== null) return ofCall;
  if (kind === 'queue-joined' && detail['camera'] === 'declined') return `${SENTENCES[kind]}, without a camera`;
  return SENTENCES[kind as keyof typeof SENTENCES] ?? kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ');
}

const allowed = (said: unknown): string => (said === true ? 'allowed' : 'not allowed');

/** EV11, EV12, EV14: what was agreed to, and how a recording ended; null for anything else. */
function consentSentence(kind: string, detail: Happened['detail']): string | null {
  if (kind === 'consent-given') {
    return `Pictures: ${allowed(detail['pictures'])} · Recording: ${allowed(detail['recording'])}`;
  }
  if (kind === 'consent-withdrawn') return `The freelancer withdrew their consent to ${consentTo(detail['to'])}`;
  if (kind !== 'recording-ended') return null;
  if (detail['end'] === 'lost') return 'The recording ended, because the connection to the call was lost';
  return detail['end'] === 'failed' ? 'The recording ended by a fault; the call went on' : 'The recording ended';
}

const consentTo = (what: unknown): string => (what === 'recording' ? 'the recording' : 'pictures');

function outcomeIn(outcome: unknown): string {
  const known = OutcomeSchema.safeParse(outcome);
  return known.success ? OUTCOMES[known.data] : 'something';
}

function endSentence(detail: Happened['detail']): string {
  const disposition = DispositionSchema.safeParse(detail['disposition']);
  if (!disposition.success) return 'The contact ended with a decision';
  return `The contact ended without a decision: ${DISPOSITIONS[disposition.data]}`;
}

const ROLES: Readonly<Record<Role, string>> = {
  vv_agent: 'Verification agent',
  supervisor: 'Supervisor',
  cs: 'Customer support',
  admin: 'Administrator',
};

const ACTORS: Readonly<Record<string, string>> = {
  freelancer: 'Freelancer',
  marketplace: 'Marketplace',
  visavis: 'By itself',
};

/** V4: who did it: a name for whoever supervises, a role for everybody else. */
export function actorFor(reader: Role, { actor, staff }: Pick<Happened, 'actor' | 'staff'>): string {
  if (!staff) return ACTORS[actor] ?? 'Staff';
  return reader === 'supervisor' || reader === 'admin' ? staff.name : ROLES[staff.role];
}
