import { agentFacts, InternalNote, NO_MARKS, type Contact } from '@visavis/protocol';
import {
  aCallSample,
  aCaseNote,
  aChatMessage,
  aChecklistItem,
  aConsumer,
  aClientId,
  aContact,
  aDeskSnapshot,
  aSeatMedia,
  aLiveCall,
  anAgent,
  anOffer,
  aPendingOutcome,
  aRingingCall,
  aTicketId,
  MONDAY_9AM as NOW,
} from '@visavis/testing';
import { describe, expect, it } from 'vitest';
import {
  hasMissedLine,
  unknownDesk,
  withContactEnd,
  withDeclinedOffer,
  withFact,
  withFinishedWrapUp,
  withoutGone,
  withSnapshot,
  withStartedCall,
  withUndone,
  type DeskFact,
  type KnownDesk,
} from './desk-state.ts';

const [mine, another] = [aTicketId(), aTicketId()];
const [ringing, live] = [aRingingCall(), aLiveCall()];
const lines = (...seqs: number[]) => seqs.map((seq) => aChatMessage({ seq }));
const myContact = (over: Partial<Contact> = {}) => aContact({ ticketId: mine, messages: lines(1, 2, 3), ...over });
const desk = (contact = myContact()): KnownDesk => withSnapshot(unknownDesk, aDeskSnapshot({ contact }), NOW);
const after = (state: KnownDesk, ...facts: DeskFact[]): KnownDesk =>
  facts.reduce((now, fact) => withFact(now, fact) as KnownDesk, state);
const told = (seq: number): DeskFact => ({ name: 'chat:message', fact: aChatMessage({ seq }) });
const seqsOf = (state: KnownDesk) => state.contact?.messages.map(({ seq }) => seq);
const anInternalNote = InternalNote.parse({
  id: `memo_${aClientId()}`,
  clientId: aClientId(),
  author: 'Ada',
  text: 'Says the photo is old.',
  addedAt: NOW,
});
const declined: DeskFact = { name: 'call:changed', fact: { call: null, ended: 'declined' } };

describe('a snapshot', () => {
  it('DS1 replaces what was known', () => {
    const agent = anAgent({ state: 'break' });
    const state = withSnapshot(desk(), aDeskSnapshot({ agent, contact: null }), NOW);
    expect(state).toMatchObject({ agent, contact: null });
  });

  it('DS1 keeps lines of the same ticket that came after the snapshot was made', () => {
    const state = withSnapshot(after(desk(), told(4)), aDeskSnapshot({ contact: myContact() }), NOW);
    expect(seqsOf(state)).toEqual([1, 2, 3, 4]);
  });

  it('DS1 takes nothing over from another ticket', () => {
    const contact = aContact({ ticketId: another, messages: lines(1) });
    expect(seqsOf(withSnapshot(desk(), aDeskSnapshot({ contact }), NOW))).toEqual([1]);
  });

  it('DS1 says how far the clock of this browser is off', () => {
    expect(withSnapshot(unknownDesk, aDeskSnapshot(), NOW - 4_000).clockOffsetMs).toBe(4_000);
  });

  it('DS6 says that a call ended unseen when it was on before and is not any more', () => {
    const inCall = desk(myContact({ call: live }));
    expect(withSnapshot(inCall, aDeskSnapshot({ contact: myContact() }), NOW).callEnding).toBe('unseen');
  });

  it('DS6 says nothing of a call that goes on', () => {
    const inCall = desk(myContact({ call: live }));
    const state = withSnapshot(inCall, aDeskSnapshot({ contact: myContact({ call: live }) }), NOW);
    expect(state.callEnding).toBeNull();
  });
});

describe('a fact', () => {
  const producerId = 'producer-1';
  const one: { [Name in DeskFact['name']]: Extract<DeskFact, { name: Name }> } = {
    'agent:changed': { name: 'agent:changed', fact: anAgent({ state: 'in-case' }) },
    'queue:changed': { name: 'queue:changed', fact: { waiting: 2, oldestJoinedAt: NOW, isPaused: true } },
    'snapshot:changed': {
      name: 'snapshot:changed',
      fact: { ticketId: another, id: `evd_${'0'.repeat(22)}` as never, state: 'taken' },
    },
    'contact:changed': { name: 'contact:changed', fact: null },
    'chat:message': told(4) as Extract<DeskFact, { name: 'chat:message' }>,
    'call:camera': { name: 'call:camera', fact: { callId: live.id, camera: 'phone' } },
    'call:changed': { name: 'call:changed', fact: { call: ringing, ended: null } },
    'freelancer:presence': { name: 'freelancer:presence', fact: { ticketId: mine, online: false } },
    'note:changed': { name: 'note:changed', fact: { ticketId: mine, note: aCaseNote({ version: 2 }) } },
    'offer:changed': { name: 'offer:changed', fact: anOffer() },
    'chat:marks': {
      name: 'chat:marks',
      fact: { ticketId: mine, marks: { ...NO_MARKS, freelancer: { delivered: 3, read: 2 } } },
    },
    'chat:typing': { name: 'chat:typing', fact: { from: 'freelancer', isTyping: true, text: null } },
    'internal-note:added': { name: 'internal-note:added', fact: { ticketId: mine, note: anInternalNote } },
    'checklist:changed': { name: 'checklist:changed', fact: { ticketId: mine, item: aChecklistItem() } },
    'call:quality': {
      name: 'call:quality',
      fact: { callId: live.id, side: 'freelancer', sample: aCallSample(), node: null },
    },
    'call:hints': { name: 'call:hints', fact: { ticketId: mine, hints: [] } },
    'desk:ping': { name: 'desk:ping', fact: {} },
    'session:moved': { name: 'session:moved', fact: {} },
    'media:seat': { name: 'media:seat', fact: { callId: live.id, media: aSeatMedia() } },
    'media:seat-gone': { name: 'media:seat-gone', fact: { callId: live.id } },
    'media:consumer-added': { name: 'media:consumer-added', fact: { callId: live.id, consumer: aConsumer() } },
    'media:producer-added': {
      name: 'media:producer-added',
      fact: { callId: live.id, producer: { producerId, kind: 'video', paused: false } },
    },
    'media:producer-paused': { name: 'media:producer-paused', fact: { callId: live.id, producerId, paused: true } },
    'media:producer-closed': { name: 'media:producer-closed', fact: { callId: live.id, producerId } },
  };

  it('DS2 is dropped before the first snapshot, whichever it is', () => {
    expect(Object.keys(one).sort()).toEqual(Object.keys(agentFacts).sort());
    for (const fact of Object.values(one)) expect(withFact(unknownDesk, fact)).toBe(unknownDesk);
  });

  it('DS14 says where the picture of the call that is on comes from, and of another call from the computer', () => {
    const inCall = desk(myContact({ call: live }));
    const onPhone = after(inCall, one['call:camera']);
    expect(onPhone.contact?.camera).toBe('phone');
    expect(after(desk(myContact()), one['call:camera']).contact?.camera).toBe('computer');
    expect(after(onPhone, { name: 'call:changed', fact: { call: live, ended: null } }).contact?.camera).toBe('phone');
    expect(after(onPhone, one['call:changed']).contact?.camera).toBe('computer');
  });

  it('DS2 changes its own part only', () => {
    const before = desk();
    expect(after(before, one['agent:changed'])).toEqual({ ...before, agent: one['agent:changed'].fact });
    expect(after(before, one['queue:changed'])).toEqual({ ...before, queue: one['queue:changed'].fact });
    expect(after(before, one['offer:changed'])).toEqual({ ...before, offer: one['offer:changed'].fact });
    expect(after(before, one['contact:changed'])).toMatchObject({ contact: null, agent: before.agent });
    expect(after(before, one['freelancer:presence']).contact?.freelancerOnline).toBe(false);
  });

  it('DS10 about the note takes the place of an older one only, in its own contact', () => {
    const before = desk();
    const note = aCaseNote({ version: 2 });
    expect(after(before, one['note:changed']).contact?.case.note).toEqual(note);
    const newer = after(before, { name: 'note:changed', fact: { ticketId: mine, note: aCaseNote({ version: 3 }) } });
    expect(after(newer, one['note:changed'])).toEqual(newer);
    const foreign = { ticketId: aTicketId(), note: aCaseNote({ version: 9 }) };
    expect(after(before, { name: 'note:changed', fact: foreign })).toEqual(before);
  });

  it('DS2 about media leaves the desk as it is', () => {
    const before = desk();
    expect(after(before, one['media:producer-added'])).toBe(before);
    expect(after(before, one['media:producer-paused'])).toBe(before);
    expect(after(before, one['media:producer-closed'])).toBe(before);
  });

  it('DS2 about the presence at another ticket changes nothing', () => {
    const gone: DeskFact = { name: 'freelancer:presence', fact: { ticketId: another, online: false } };
    expect(after(desk(), gone).contact?.freelancerOnline).toBe(true);
  });

  it('DS2 keeps lines in the order of the server, each once, however they arrive', () => {
    expect(seqsOf(after(desk(), told(5), told(4), told(5)))).toEqual([1, 2, 3, 4, 5]);
  });

  it('DS6 keeps why a call ended until the next one is on', () => {
    const ended = after(desk(), one['call:changed'], declined);
    expect(ended).toMatchObject({ callEnding: 'declined', contact: { call: null } });
    expect(after(ended, one['call:changed'])).toMatchObject({ callEnding: null, contact: { call: ringing } });
  });

  it('DS6 forgets the ending together with its contact', () => {
    const next: DeskFact = { name: 'contact:changed', fact: aContact({ ticketId: another }) };
    expect(after(desk(), declined, next).callEnding).toBeNull();
  });
});

describe('an answer', () => {
  const verified = { kind: 'outcome', outcome: 'verified', at: NOW } as const;

  it('DS3 to call:start shows the ringing call', () => {
    expect(withStartedCall(desk(), mine, ringing)).toMatchObject({ contact: { call: ringing } });
  });

  it('DS3 to call:start does not take a call back to ringing that is live already', () => {
    const inCall = desk(myContact({ call: live }));
    expect(withStartedCall(inCall, mine, ringing)).toBe(inCall);
  });

  it('DS4 to an ending is kept with its own ticket', () => {
    expect(withContactEnd(desk(), mine, verified)).toMatchObject({ contact: { ended: verified } });
    expect(withContactEnd(desk(), another, verified)).toMatchObject({ contact: { ended: null } });
  });

  it('DS4 to a decision that can be taken back is no ending yet, and goes with the one that is taken back', () => {
    const pending = aPendingOutcome();
    const waiting = withContactEnd(desk(), mine, pending) as KnownDesk;
    expect(waiting).toMatchObject({ contact: { pending, ended: null } });
    expect(withUndone(waiting, mine, aClientId())).toEqual(waiting);
    expect(withUndone(waiting, mine, pending.clientId)).toMatchObject({ contact: { pending: null } });
    const ended = withContactEnd(waiting, mine, verified);
    expect(ended).toMatchObject({ contact: { pending: null, ended: verified } });
    expect(withContactEnd(ended, mine, pending)).toEqual(ended);
  });

  it('DS4 to the end of the wrap-up lets go of that contact only', () => {
    const free = anAgent({ state: 'available' });
    expect(withFinishedWrapUp(desk(), mine, free)).toMatchObject({ agent: free, contact: null });
    expect(withFinishedWrapUp(desk(), another, free)).toMatchObject({ contact: { ticketId: mine } });
  });
});

describe('what goes away', () => {
  const offer = anOffer();
  const free = (over = {}) => withSnapshot(unknownDesk, aDeskSnapshot({ ...over }), NOW);
  const offered = free({ offer });
  const noOffer: DeskFact = { name: 'offer:changed', fact: null };
  const noContact: DeskFact = { name: 'contact:changed', fact: null };

  it('DS12 is an offer that ended without an answer', () => {
    expect(after(offered, noOffer)).toMatchObject({ offer: null, gone: { what: 'offer' } });
    expect(withSnapshot(offered, aDeskSnapshot(), NOW).gone).toEqual({ what: 'offer' });
  });

  it('DS12 is not an offer that the agent declined', () => {
    const agent = anAgent({ state: 'break' });
    const declinedOffer = withDeclinedOffer(after(offered, noOffer), offer.id, agent);
    expect(declinedOffer).toMatchObject({ agent, offer: null, gone: null });
    expect(withDeclinedOffer(offered, anOffer().id, agent)).toMatchObject({ offer });
  });

  it('DS13 stays on the screen while an accepted offer becomes a contact', () => {
    const inCase: DeskFact = { name: 'agent:changed', fact: anAgent({ state: 'in-case' }) };
    const between = after(offered, inCase, noOffer);
    expect(between).toMatchObject({ offer, gone: null });
    const taken = after(between, { name: 'contact:changed', fact: myContact() });
    expect(taken).toMatchObject({ offer: null, gone: null, contact: { ticketId: mine } });
  });

  it('DS12 is a case that neither ended nor was decided here', () => {
    const name = myContact().case.account.name;
    expect(after(desk(), noContact).gone).toEqual({ what: 'case', name });
    expect(withSnapshot(desk(), aDeskSnapshot(), NOW).gone).toEqual({ what: 'case', name });
    expect(after(desk(myContact({ pending: aPendingOutcome() })), noContact).gone).toBeNull();
    const ended = { kind: 'disposition', disposition: 'no-show', at: NOW } as const;
    expect(after(desk(myContact({ ended })), noContact).gone).toBeNull();
  });

  it('DS12 is told until it is read, or until the next offer', () => {
    const gone = after(desk(), noContact);
    expect(after(gone, { name: 'agent:changed', fact: anAgent() }).gone).not.toBeNull();
    expect(withoutGone(gone)).toMatchObject({ gone: null });
    expect(after(gone, { name: 'offer:changed', fact: offer }).gone).toBeNull();
  });
});

describe('a gap', () => {
  it('DS5 is seen when a line in between is missing', () => {
    expect(hasMissedLine(desk())).toBe(false);
    expect(hasMissedLine(after(desk(), told(5)))).toBe(true);
  });
});
